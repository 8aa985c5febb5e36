package bubbles

import (
	"context"
	"fmt"
	"net"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func TestClock(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		fmt.Println(start.UTC())
		time.Sleep(3 * time.Hour)
		fmt.Println(time.Since(start), time.Now().UTC())
		ch := make(chan int)
		go func() {
			for i := range 3 {
				time.Sleep(time.Second)
				ch <- i
			}
			close(ch)
		}()
		for v := range ch {
			fmt.Println(v, time.Since(start))
		}
		select {
		case <-time.After(time.Minute):
			fmt.Println("after", time.Since(start))
		case <-make(chan int):
		}
		tick := time.NewTicker(10 * time.Second)
		for range 3 {
			fmt.Println((<-tick.C).UTC())
		}
		tick.Stop()
	})
}

func TestContext(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const timeout = 5 * time.Second
		ctx, cancel := context.WithTimeout(t.Context(), timeout)
		defer cancel()
		time.Sleep(timeout - time.Nanosecond)
		synctest.Wait()
		fmt.Println(ctx.Err())
		time.Sleep(time.Nanosecond)
		synctest.Wait()
		fmt.Println(ctx.Err())
		called := false
		ctx2, cancel2 := context.WithCancel(t.Context())
		context.AfterFunc(ctx2, func() { called = true })
		synctest.Wait()
		fmt.Println(called)
		cancel2()
		synctest.Wait()
		fmt.Println(called)
		t.Cleanup(func() { fmt.Println("cleanup", time.Now().UTC()) })
	})
}

func TestWaitGroup(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var wg sync.WaitGroup
		var mu sync.Mutex
		sum := 0
		for i := range 5 {
			wg.Go(func() {
				time.Sleep(time.Duration(i) * time.Second)
				mu.Lock()
				defer mu.Unlock()
				sum += i
				fmt.Println(i, time.Now().UTC().Second())
			})
		}
		wg.Wait()
		fmt.Println(sum)
		timer := time.AfterFunc(time.Hour, func() { fmt.Println("fired") })
		synctest.Sleep(time.Hour)
		fmt.Println(timer.Stop())
		time.AfterFunc(0, func() { fmt.Println("at once") })
		synctest.Wait()
		t.Log("logged")
	})
	t.Log("outer")
}

func TestFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		t.Helper()
		t.Error("no")
		time.Sleep(time.Hour)
		t.Fatal("stop")
	})
	t.Log("not reached")
}
func helper(t *testing.T) { t.Helper(); t.Log("from helper") }
func TestSub(t *testing.T) {
	t.Run("x", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) { helper(t); t.Log(t.Name()); t.Skip("skipped") })
	})
	t.Run("run", func(t *testing.T) {
		defer func() { fmt.Println(recover() != nil) }()
		synctest.Test(t, func(t *testing.T) {
			for i, f := range []func(){func() { t.Run("a", nil) }, func() { t.Parallel() }, func() { t.Deadline() }, func() { synctest.Test(t, nil) }} {
				func() {
					defer func() { fmt.Println(i, recover()) }()
					f()
				}()
			}
		})
	})
	func() {
		defer func() { fmt.Println(recover()) }()
		synctest.Wait()
	}()
}

func TestPipe(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		server, client := net.Pipe()
		defer server.Close()
		got := ""
		go func() {
			b := make([]byte, 10)
			n, err := server.Read(b)
			got = fmt.Sprint(string(b[:n]), " ", err)
		}()
		synctest.Wait() // the reader waits for the pipe, which only the bubble can end
		fmt.Printf("%q\n", got)
		client.Write([]byte("hello"))
		synctest.Wait()
		fmt.Printf("%q\n", got)
		server.SetReadDeadline(time.Now().Add(time.Hour))
		start := time.Now()
		_, err := server.Read(make([]byte, 1))
		fmt.Println(err, time.Since(start))
		client.Close()
		_, err = server.Read(make([]byte, 1))
		fmt.Println(err)
	})
}
