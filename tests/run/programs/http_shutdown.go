package main

// Graceful shutdown: a request under way is answered, later ones are refused.

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"time"
)

func main() {
	started := make(chan bool)
	release := make(chan bool)
	mux := http.NewServeMux()
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		started <- true
		<-release
		fmt.Fprint(w, "slow answer")
	})
	mux.HandleFunc("/fast", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "fast") })
	server := &http.Server{Addr: "127.0.0.1:0", Handler: mux}
	l, err := net.Listen("tcp", server.Addr)
	if err != nil {
		panic(err)
	}
	url := "http://" + l.Addr().String()
	states := make(chan http.ConnState, 100)
	server.ConnState = func(c net.Conn, s http.ConnState) { states <- s }
	hook := make(chan bool)
	var once sync.Once
	server.RegisterOnShutdown(func() { once.Do(func() { close(hook) }) })
	served := make(chan error, 1)
	go func() { served <- server.Serve(l) }()

	resp, err := http.Get(url + "/fast")
	b, _ := io.ReadAll(resp.Body)
	resp.Body.Close()
	fmt.Println(string(b), err)

	answer := make(chan string)
	go func() {
		resp, err := http.Get(url + "/slow")
		if err != nil {
			answer <- err.Error()
			return
		}
		b, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		answer <- fmt.Sprint(string(b), " ", err, " ", resp.Close)
	}()
	<-started
	ctx, cancel := context.WithTimeout(context.Background(), 30*time.Millisecond)
	fmt.Println("early:", server.Shutdown(ctx))
	cancel()
	<-hook
	fmt.Println(<-served, errors.Is(http.ErrServerClosed, http.ErrServerClosed))
	_, err = http.Get(url + "/fast")
	fmt.Println(err != nil && strings.Contains(err.Error(), "connection refused"))
	done := make(chan error)
	go func() { done <- server.Shutdown(context.Background()) }()
	release <- true
	fmt.Println(<-answer)
	fmt.Println("late:", <-done)
	fmt.Println(server.ListenAndServe())
	for len(states) > 0 {
		fmt.Print(<-states, " ")
	}
	fmt.Println()

	// A second server takes the same port.
	second := &http.Server{Addr: l.Addr().String(), Handler: mux}
	go second.ListenAndServe()
	for range 100 {
		if resp, err := http.Get(url + "/fast"); err == nil {
			b, _ := io.ReadAll(resp.Body)
			resp.Body.Close()
			fmt.Println("again:", string(b))
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	third := &http.Server{Addr: l.Addr().String()}
	err = third.ListenAndServe()
	fmt.Println(strings.Replace(err.Error(), l.Addr().String(), "ADDR", 1))
	fmt.Println(second.Close())
}

// Output:
// fast <nil>
// early: context deadline exceeded
// http: Server closed true
// true
// slow answer <nil> true
// late: <nil>
// http: Server closed
// new active idle active closed 
// again: fast
// listen tcp ADDR: bind: address already in use
// <nil>
