package main

// Answers in parts, cancelled requests, timeouts, bodies that are too large.

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"time"
)

func main() {
	gone := make(chan error, 10)
	mux := http.NewServeMux()
	mux.HandleFunc("/events", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/event-stream")
		for i := range 3 {
			fmt.Fprintf(w, "data: %d\n\n", i)
			w.(http.Flusher).Flush()
			time.Sleep(5 * time.Millisecond)
		}
	})
	mux.HandleFunc("/forever", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprint(w, "begin")
		http.NewResponseController(w).Flush()
		<-r.Context().Done()
		gone <- r.Context().Err()
	})
	mux.HandleFunc("/silent", func(w http.ResponseWriter, r *http.Request) {
		<-r.Context().Done()
		gone <- r.Context().Err()
	})
	mux.HandleFunc("/upload", func(w http.ResponseWriter, r *http.Request) {
		n, err := io.Copy(io.Discard, http.MaxBytesReader(w, r.Body, 1000))
		fmt.Fprintln(w, n, err, r.ContentLength, r.TransferEncoding)
	})
	mux.Handle("/limited", http.TimeoutHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-time.After(time.Minute):
		case <-r.Context().Done():
		}
		time.Sleep(20 * time.Millisecond)
		_, err := w.Write([]byte("late"))
		gone <- err
	}), 20*time.Millisecond, "too slow"))
	mux.HandleFunc("/big", func(w http.ResponseWriter, r *http.Request) {
		io.WriteString(w, strings.Repeat("0123456789", 1000))
	})
	mux.HandleFunc("/trailer", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Trailer", "X-Sum")
		io.WriteString(w, "body")
		w.Header().Set("X-Sum", "42")
		w.Header().Set(http.TrailerPrefix+"X-Late", "yes")
	})
	mux.HandleFunc("/hijack", func(w http.ResponseWriter, r *http.Request) {
		c, rw, err := http.NewResponseController(w).Hijack()
		if err != nil {
			fmt.Fprintln(w, err)
			return
		}
		defer c.Close()
		fmt.Fprintf(rw, "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\n")
		rw.Flush()
		line, _ := rw.ReadString('\n')
		fmt.Fprintf(rw, "you said %s", line)
		rw.Flush()
	})
	s := httptest.NewServer(mux)
	defer s.Close()

	resp, err := http.Get(s.URL + "/events")
	if err != nil {
		panic(err)
	}
	fmt.Println(resp.TransferEncoding, resp.ContentLength, resp.Header.Get("Content-Type"))
	sc := bufio.NewScanner(resp.Body)
	for sc.Scan() {
		if sc.Text() != "" {
			fmt.Println(sc.Text())
		}
	}
	resp.Body.Close()

	ctx, cancel := context.WithCancel(context.Background())
	req, _ := http.NewRequestWithContext(ctx, "GET", s.URL+"/forever", nil)
	resp, err = http.DefaultClient.Do(req)
	b := make([]byte, 5)
	io.ReadFull(resp.Body, b)
	fmt.Println(string(b), err)
	cancel()
	_, err = resp.Body.Read(b)
	fmt.Println(err, errors.Is(err, context.Canceled))
	resp.Body.Close()
	fmt.Println("handler:", <-gone)

	resp, _ = http.Get(s.URL + "/forever")
	resp.Body.Close()
	fmt.Println("handler:", <-gone)

	ctx, cancel = context.WithTimeout(context.Background(), 20*time.Millisecond)
	req, _ = http.NewRequestWithContext(ctx, "GET", s.URL+"/silent", nil)
	_, err = http.DefaultClient.Do(req)
	fmt.Println(strings.Replace(err.Error(), s.URL, "URL", 1), errors.Is(err, context.DeadlineExceeded))
	cancel()
	fmt.Println("handler:", <-gone)

	client := &http.Client{Timeout: 20 * time.Millisecond}
	_, err = client.Get(s.URL + "/silent")
	var ne net.Error
	fmt.Println(strings.Replace(err.Error(), s.URL, "URL", 1), os.IsTimeout(err), errors.As(err, &ne) && ne.Timeout(), errors.Is(err, context.DeadlineExceeded))
	<-gone
	client.Timeout = 500 * time.Millisecond
	resp, err = client.Get(s.URL + "/forever")
	fmt.Println(err)
	_, err = io.ReadAll(resp.Body)
	fmt.Println(err)
	resp.Body.Close()
	<-gone

	show := func(resp *http.Response, err error) {
		if err != nil {
			fmt.Println(err)
			return
		}
		b, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if len(b) > 60 {
			b = append(b[:10], fmt.Sprintf("... %d", len(b))...)
		}
		fmt.Printf("%s %q %v %d %v close=%v %v\n", resp.Status, b, err, resp.ContentLength, resp.TransferEncoding, resp.Close, resp.Trailer)
	}
	show(http.Post(s.URL+"/upload", "text/plain", strings.NewReader("short")))
	show(http.Post(s.URL+"/upload", "text/plain", io.MultiReader(strings.NewReader("in "), strings.NewReader("chunks"))))
	show(http.Post(s.URL+"/upload", "text/plain", strings.NewReader(strings.Repeat("x", 1001))))
	show(http.Get(s.URL + "/limited"))
	fmt.Println(<-gone)
	show(http.Get(s.URL + "/big"))
	show(http.Head(s.URL + "/big"))
	show(http.Get(s.URL + "/trailer"))

	req, _ = http.NewRequest("GET", s.URL+"/hijack", nil)
	req.Header.Set("Connection", "Upgrade")
	req.Header.Set("Upgrade", "echo")
	resp, err = http.DefaultTransport.RoundTrip(req)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(resp.Status)
	rw := resp.Body.(io.ReadWriteCloser)
	fmt.Fprintln(rw, "hi there")
	all, err := io.ReadAll(rw)
	fmt.Printf("%q %v\n", all, err)
	rw.Close()
}

// Output:
// [chunked] -1 text/event-stream
// data: 0
// data: 1
// data: 2
// begin <nil>
// context canceled true
// handler: context canceled
// handler: context canceled
// Get "URL/silent": context deadline exceeded true
// handler: context canceled
// Get "URL/silent": context deadline exceeded (Client.Timeout exceeded while awaiting headers) true true true
// <nil>
// context deadline exceeded (Client.Timeout or context cancellation while reading body)
// 200 OK "5 <nil> 5 []\n" <nil> 13 [] close=false map[]
// 200 OK "9 <nil> -1 [chunked]\n" <nil> 21 [] close=false map[]
// 200 OK "1000 http: request body too large 1001 []\n" <nil> 42 [] close=true map[]
// 503 Service Unavailable "too slow" <nil> 8 [] close=false map[]
// http: Handler timeout
// 200 OK "0123456789... 10000" <nil> -1 [chunked] close=false map[]
// 200 OK "" <nil> -1 [] close=false map[]
// 200 OK "body" <nil> -1 [chunked] close=false map[X-Late:[yes] X-Sum:[42]]
// 101 Switching Protocols
// "you said hi there\n" <nil>
