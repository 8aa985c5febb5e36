package io_check

import (
	"fmt"
	ours "gopystd/io"
	"io"
	"testing"
	"time"
)

type reading interface {
	io.ReadCloser
	CloseWithError(error) error
}

type writing interface {
	io.WriteCloser
	CloseWithError(error) error
}

func pipes() map[string]func() (reading, writing) {
	return map[string]func() (reading, writing){
		"real": func() (reading, writing) { return io.Pipe() },
		"ours": func() (reading, writing) { return ours.Pipe() },
	}
}

// TestPipe has one side of a pipe write or read while the other does things in order.
func TestPipe(t *testing.T) {
	scenarios := map[string]func(r reading, w writing) string{
		"parts": func(r reading, w writing) string {
			done := make(chan string)
			go func() {
				n, err := w.Write([]byte("hello"))
				m, err2 := w.Write(nil)
				done <- fmt.Sprint(n, err, m, err2, w.Close())
			}()
			text := ""
			buf := make([]byte, 2)
			for range 6 {
				n, err := r.Read(buf)
				text += fmt.Sprint(n, err, string(buf[:n]), ";")
			}
			return text + <-done
		},
		"reader closes": func(r reading, w writing) string {
			done := make(chan string)
			go func() {
				n, err := w.Write([]byte("hello"))
				done <- fmt.Sprint(n, err)
			}()
			buf := make([]byte, 2)
			n, err := r.Read(buf)
			r.CloseWithError(errBroken)
			n2, err2 := r.Read(buf)
			return fmt.Sprint(n, err, n2, err2) + <-done
		},
		"writer closes": func(r reading, w writing) string {
			done := make(chan string)
			go func() {
				n, err := r.Read(make([]byte, 3))
				done <- fmt.Sprint(n, err)
			}()
			time.Sleep(time.Millisecond)
			w.CloseWithError(errBroken)
			n, err := w.Write([]byte("x"))
			return fmt.Sprint(n, err) + <-done
		},
		"both close": func(r reading, w writing) string {
			text := fmt.Sprint(r.Close(), w.CloseWithError(errBroken), r.CloseWithError(errBroken))
			n, err := r.Read(nil)
			m, err2 := w.Write([]byte("x"))
			return text + fmt.Sprint(n, err, m, err2)
		},
		"closed with nil": func(r reading, w writing) string {
			text := fmt.Sprint(w.CloseWithError(nil), w.CloseWithError(errBroken))
			n, err := r.Read(nil)
			return text + fmt.Sprint(n, err)
		},
		"several writers": func(r reading, w writing) string {
			done := make(chan bool)
			for range 4 {
				go func() {
					w.Write([]byte("abc"))
					done <- true
				}()
			}
			buf := make([]byte, 12)
			n, err := io.ReadFull(r, buf)
			for range 4 {
				<-done
			}
			return fmt.Sprint(n, err, string(buf))
		},
	}
	for name, f := range scenarios {
		results := map[string]string{}
		for which, pipe := range pipes() {
			r, w := pipe()
			results[which] = f(r, w)
		}
		if results["real"] != results["ours"] {
			t.Errorf("%s: got %s, want %s", name, results["ours"], results["real"])
		}
	}
}
