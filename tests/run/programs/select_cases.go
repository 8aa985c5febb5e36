// Select: ready cases, default, nil channels switched off, timeouts, sends and receives, evaluation order, fairness.
package main

import (
	"fmt"
	"time"
)

func ch(name string, c chan int) chan int { fmt.Print(name, " "); return c }
func val(name string, v int) int         { fmt.Print(name, " "); return v }

func merge(a, b <-chan int) (sum int) {
	for a != nil || b != nil {
		select {
		case v, ok := <-a:
			if !ok {
				a = nil
				continue
			}
			sum += v
		case v, ok := <-b:
			if !ok {
				b = nil
				break
			}
			sum += 100 * v
		}
	}
	return
}

func numbers(n int) <-chan int {
	c := make(chan int)
	go func() {
		for i := 1; i <= n; i++ {
			c <- i
		}
		close(c)
	}()
	return c
}

func main() {
	a, b := make(chan int, 1), make(chan int, 1)
	select {
	case <-a:
		fmt.Println("never")
	default:
		fmt.Println("nothing ready")
	}
	b <- 1
	select {
	case v := <-a:
		fmt.Println("a", v)
	case v, ok := <-b:
		fmt.Println("b", v, ok)
	}
	select {
	case a <- 5:
		fmt.Println("sent", len(a))
	default:
		fmt.Println("full")
	}
	select {
	case a <- 6:
		fmt.Println("sent", len(a))
	default:
		fmt.Println("full")
	}
	// All channel and value expressions are evaluated, in order, once.
	arr := [3]int{}
	i := 1
	select {
	case ch("b", b) <- val("v", 9):
		fmt.Println("took b")
	case arr[i] = <-ch("nil", nil):
		fmt.Println("never")
	}
	i = 2
	select {
	case arr[i] = <-a:
		fmt.Println(arr)
	}
	fmt.Println(merge(numbers(10), numbers(5)))
	count := [2]int{}
	x, y := make(chan int, 1000), make(chan int, 1000)
	for range 1000 {
		x <- 0
		y <- 0
	}
	for range 1000 {
		select {
		case <-x:
			count[0]++
		case <-y:
			count[1]++
		}
	}
	fmt.Println(count[0] > 300, count[1] > 300, count[0]+count[1])
	slow := make(chan int)
	select {
	case <-slow:
		fmt.Println("never")
	case <-time.After(5 * time.Millisecond):
		fmt.Println("timeout")
	}
	go func() { time.Sleep(time.Millisecond); slow <- 3 }()
	select {
	case v := <-slow:
		fmt.Println("in time", v)
	case <-time.After(10 * time.Second):
		fmt.Println("timeout")
	}
	quit := make(chan struct{})
	out := make(chan int)
	go func() {
		for range 5 {
			fmt.Print(<-out, " ")
		}
		close(quit)
	}()
	p, q := 0, 1
loop:
	for {
		select {
		case out <- p:
			p, q = q, p+q
		case <-quit:
			fmt.Println("quit")
			break loop
		}
	}
	closed := make(chan string)
	close(closed)
	n := 0
	for range 3 {
		select {
		case s, ok := <-closed:
			if s == "" && !ok {
				n++
			}
		default:
			fmt.Println("never")
		}
	}
	fmt.Println(n)
	func() {
		defer func() { fmt.Println(recover()) }()
		c := make(chan int)
		close(c)
		select {
		case c <- 1:
		case <-slow:
		}
	}()
	m := map[string]int{}
	<-func() chan int { c := make(chan int, 1); c <- 1; return c }()
	b2 := make(chan int, 1)
	b2 <- 77
	select {
	case m["key"] = <-b2:
	}
	fmt.Println(m)
	both := make(chan int)
	go func() {
		select {
		case both <- 1:
		case v := <-both:
			fmt.Println("received", v)
			both <- v + 1
		}
	}()
	both <- 10
	fmt.Println(<-both)
	ticker := time.NewTicker(time.Millisecond)
	ticks := 0
	deadline := time.After(2 * time.Second)
	for ticks < 3 {
		select {
		case <-ticker.C:
			ticks++
		case <-deadline:
			ticks = 100
		}
	}
	ticker.Stop()
	fmt.Println(ticks)
}

// Output:
// nothing ready
// b 1 true
// sent 1
// full
// b v nil took b
// [0 0 5]
// 1555
// true true 1000
// timeout
// in time 3
// 0 1 1 2 3 quit
// 3
// send on closed channel
// map[key:77]
// received 10
// 11
// 3
