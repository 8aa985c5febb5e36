// Pipelines, worker pools, fan-in, rate limiting, cancellation, semaphores, futures: the patterns of the course.
package main

import (
	"context"
	"errors"
	"fmt"
	"sort"
	"sync"
	"time"
)

func stage[In, Out any](ctx context.Context, in <-chan In, f func(In) (Out, error)) (<-chan Out, <-chan error) {
	out, errs := make(chan Out), make(chan error, 1)
	go func() {
		defer close(out)
		defer close(errs)
		for v := range in {
			r, err := f(v)
			if err != nil {
				errs <- err
				return
			}
			select {
			case out <- r:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out, errs
}

func source(ctx context.Context, n int) <-chan int {
	out := make(chan int)
	go func() {
		defer close(out)
		for i := range n {
			select {
			case out <- i:
			case <-ctx.Done():
				return
			}
		}
	}()
	return out
}

func fanIn[T any](chans ...<-chan T) <-chan T {
	out := make(chan T)
	var wg sync.WaitGroup
	for _, c := range chans {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for v := range c {
				out <- v
			}
		}()
	}
	go func() { wg.Wait(); close(out) }()
	return out
}

type future[T any] struct {
	done chan struct{}
	v    T
	err  error
}

func async[T any](f func() (T, error)) *future[T] {
	fu := &future[T]{done: make(chan struct{})}
	go func() {
		defer close(fu.done)
		defer func() {
			if e := recover(); e != nil {
				fu.err = fmt.Errorf("async: %v", e)
			}
		}()
		fu.v, fu.err = f()
	}()
	return fu
}

func (f *future[T]) get() (T, error) { <-f.done; return f.v, f.err }

type broker struct {
	sub   chan chan string
	pub   chan string
	stop  chan struct{}
	count int
}

func (b *broker) run(wg *sync.WaitGroup) {
	defer wg.Done()
	var subs []chan string
	for {
		select {
		case s := <-b.sub:
			subs = append(subs, s)
		case m := <-b.pub:
			for _, s := range subs {
				s <- m
				b.count++
			}
		case <-b.stop:
			for _, s := range subs {
				close(s)
			}
			return
		}
	}
}

func main() {
	ctx, cancel := context.WithCancel(context.Background())
	squares, errs := stage(ctx, source(ctx, 6), func(n int) (int, error) { return n * n, nil })
	texts, errs2 := stage(ctx, squares, func(n int) (string, error) {
		if n == 25 {
			return "", errors.New("no 25")
		}
		return fmt.Sprint("<", n, ">"), nil
	})
	for t := range texts {
		fmt.Print(t, " ")
	}
	cancel()
	fmt.Println(<-errs, <-errs2)
	var got []int
	bg := context.Background()
	for v := range fanIn(source(bg, 3), source(bg, 4), source(bg, 0)) {
		got = append(got, v)
	}
	sort.Ints(got)
	fmt.Println(got)
	fs := []*future[int]{
		async(func() (int, error) { time.Sleep(2 * time.Millisecond); return 1, nil }),
		async(func() (int, error) { return 0, errors.New("failed") }),
		async(func() (int, error) { var m map[string]int; m["x"] = 1; return 3, nil }),
	}
	for _, f := range fs {
		fmt.Println(f.get())
	}
	var wg sync.WaitGroup
	b := &broker{make(chan chan string), make(chan string), make(chan struct{}), 0}
	wg.Add(1)
	go b.run(&wg)
	results := make([]string, 3)
	for i := range results {
		c := make(chan string, 1)
		b.sub <- c
		wg.Add(1)
		go func() {
			defer wg.Done()
			for m := range c {
				results[i] += fmt.Sprint(m, i, " ")
			}
		}()
	}
	b.pub <- "hello"
	b.pub <- "world"
	close(b.stop)
	wg.Wait()
	fmt.Println(results, b.count)
	sem := make(chan struct{}, 3)
	var mu sync.Mutex
	running, peak := 0, 0
	for range 10 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			sem <- struct{}{}
			defer func() { <-sem }()
			mu.Lock()
			running++
			peak = max(peak, running)
			mu.Unlock()
			time.Sleep(time.Millisecond)
			mu.Lock()
			running--
			mu.Unlock()
		}()
	}
	wg.Wait()
	fmt.Println(peak, running)
	first := make(chan int, 3)
	for i := range 3 {
		go func() { time.Sleep(time.Duration(10*(3-i)) * time.Millisecond); first <- i }()
	}
	fmt.Println(<-first, <-first, <-first)
	ctx, cancel = context.WithTimeout(bg, 3*time.Millisecond)
	defer cancel()
	n := 0
loop:
	for {
		select {
		case <-ctx.Done():
			break loop
		default:
			n++
			time.Sleep(time.Millisecond)
		}
	}
	fmt.Println(n > 0, ctx.Err())
}

// Output:
// <0> <1> <4> <9> <16> <nil> no 25
// [0 0 1 1 2 2 3]
// 1 <nil>
// 0 failed
// 0 async: assignment to entry in nil map
// [hello0 world0  hello1 world1  hello2 world2 ] 6
// 3 0
// 2 1 0
// true context deadline exceeded
