// Package selects waits for several things.
package selects

import (
	"errors"
	"time"
)

// ErrTimeout is returned where nothing came.
var ErrTimeout = errors.New("timed out")

// First returns what comes first.
func First(timeout time.Duration, chans ...<-chan string) (string, error) {
	out := make(chan string, len(chans))
	for _, ch := range chans {
		go func() {
			if v, ok := <-ch; ok {
				out <- v
			}
		}()
	}
	select {
	case v := <-out:
		return v, nil
	case <-time.After(timeout):
		return "", ErrTimeout
	}
}

// Drain takes what is there now.
func Drain(ch <-chan int) (values []int, open bool) {
	for {
		select {
		case v, ok := <-ch:
			if !ok {
				return values, false
			}
			values = append(values, v)
		default:
			return values, true
		}
	}
}

// Alternate takes turns between two channels that may be nil.
func Alternate(a, b <-chan int, n int) (out []int) {
	for len(out) < n {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			out = append(out, v)
		case v, ok := <-b:
			if !ok {
				b = nil
				continue
			}
			out = append(out, v)
		}
	}
	return out
}
