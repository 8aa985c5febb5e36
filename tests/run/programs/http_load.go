package main

// Many requests at once: connections are reused and limited, and nothing is left when the server is closed.

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

func main() {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, _ := io.ReadAll(r.Body)
		w.Write(b)
	}))
	var ok, bad atomic.Int64
	var wg sync.WaitGroup
	for i := range 60 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for range 5 {
				body := strings.Repeat("x", i*700)
				resp, err := http.Post(s.URL, "text/plain", strings.NewReader(body))
				if err != nil {
					bad.Add(1)
					fmt.Println(err)
					continue
				}
				b, err := io.ReadAll(resp.Body)
				resp.Body.Close()
				if err == nil && string(b) == body {
					ok.Add(1)
				} else {
					bad.Add(1)
				}
			}
		}()
	}
	wg.Wait()
	fmt.Println(ok.Load(), bad.Load())
	s.Close()
	for range 100 {
		if runtime.NumGoroutine() == 1 {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	fmt.Println(runtime.NumGoroutine())
	tr := &http.Transport{MaxConnsPerHost: 2, MaxIdleConnsPerHost: 2}
	c := &http.Client{Transport: tr}
	var now, most atomic.Int64
	s = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		n := now.Add(1)
		for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
		}
		time.Sleep(2 * time.Millisecond)
		now.Add(-1)
	}))
	for range 20 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			resp, err := c.Get(s.URL)
			if err != nil {
				fmt.Println(err)
				return
			}
			resp.Body.Close()
		}()
	}
	wg.Wait()
	fmt.Println(most.Load())
	s.Close()
	tr.CloseIdleConnections()
}

// Output:
// 300 0
// 1
// 2
