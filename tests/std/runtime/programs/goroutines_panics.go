package main

import (
	"runtime"
	"time"
)

func block(c chan int) int { return <-c }

func mid(c chan int, name string) (r int) {
	defer func() {
		println(name, "mid deferred", r)
	}()
	r = block(c)
	if r < 0 {
		panic("negative")
	}
	return r * 2
}

func outer(c chan int, name string) (err any) {
	defer func() {
		if e := recover(); e != nil {
			err = e
		}
	}()
	x := mid(c, name)
	println(name, "x", x)
	return nil
}

func test1() {
	c := make(chan int)
	done := make(chan bool)
	go func() {
		e := outer(c, "a")
		println("a err", e == nil)
		done <- true
	}()
	go func() {
		e := outer(c, "b")
		if e != nil {
			println("b err", e.(string))
		}
		done <- true
	}()
	c <- 5
	c <- -5
	<-done
	<-done
}

func test2() {
	done := make(chan bool)
	c := make(chan int)
	go func() {
		defer func() { println("outer deferred"); done <- true }()
		func() {
			defer func() { println("inner deferred", recover() == nil) }()
			<-c
			runtime.Goexit()
		}()
		println("not reached")
	}()
	c <- 1
	<-done
}

func test3() {
	// a deferred call that blocks while panicking
	c := make(chan int)
	done := make(chan bool)
	go func() {
		defer func() {
			r := recover()
			println("recovered", r.(string))
			done <- true
		}()
		defer func() {
			v := <-c
			println("deferred got", v)
		}()
		panic("p3")
	}()
	runtime.Gosched()
	c <- 42
	<-done
}

func test4() {
	// goexit with panic recovered inside
	done := make(chan bool)
	go func() {
		defer func() { done <- true }()
		defer func() { println("r", recover() == nil) }()
		defer func() {
			defer func() { println("inner", recover().(string)) }()
			panic("during goexit")
		}()
		defer func() { println("first") }()
		runtime.Goexit()
	}()
	<-done
	go func() {
		defer func() { done <- true }()
		defer func() { println("rec", recover().(string)) }()
		defer func() {
			panic("aborts goexit")
		}()
		runtime.Goexit()
	}()
	<-done
}

func rec(n int, c chan int) int {
	if n == 0 {
		return <-c
	}
	defer func() {
		if n%10 == 0 {
			if e := recover(); e != nil {
				if n == 50 {
					return
				}
				panic(e)
			}
		}
	}()
	return rec(n-1, c) + 1
}

func test5() {
	c := make(chan int)
	done := make(chan int)
	go func() { done <- rec(100, c) }()
	go func() { done <- rec(100, c) }()
	c <- 1
	println(<-done)
	close(c)
	println(<-done)
}

func test6() {
	// loop vars, select, timers
	t := time.NewTimer(20 * time.Millisecond)
	tick := time.NewTicker(5 * time.Millisecond)
	n := 0
loop:
	for {
		select {
		case <-t.C:
			break loop
		case <-tick.C:
			n++
		}
	}
	tick.Stop()
	println(n >= 1 && n <= 4)
	select {
	case <-time.After(5 * time.Millisecond):
		println("timeout")
	case <-make(chan int):
	}
	time.AfterFunc(time.Millisecond, func() { println("afterfunc") })
	time.Sleep(3 * time.Millisecond)
}

type iface interface{ get(c chan int) int }
type impl struct{ k int }

func (i impl) get(c chan int) int { return <-c + i.k }

func test7() {
	c := make(chan int)
	out := make(chan int, 10)
	for i := 0; i < 3; i++ {
		go func() {
			var x iface = impl{i * 100}
			f := x.get
			out <- f(c) + x.get(c)
		}()
	}
	for i := 0; i < 6; i++ {
		c <- 1
	}
	s := 0
	for i := 0; i < 3; i++ {
		s += <-out
	}
	println(s)
}

func test8() {
	var a [3]func() int
	for i := range a {
		a[i] = func() int { return i }
	}
	println(a[0](), a[1](), a[2]())
	for i := range 3 {
		defer println("defer", i)
	}
	func() {
		defer func() {
			println(recover().(error).Error())
		}()
		var arr []int
		_ = arr[3]
	}()
}

func test9() {
	// multiple re-panics
	defer func() { println("final", recover().(string)) }()
	func() {
		defer func() {
			e := recover()
			println("got", e.(string))
			panic("second")
		}()
		panic("first")
	}()
}

func seq(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		defer println("seq done")
		for i := 0; i < n; i++ {
			if !yield(i) {
				return
			}
		}
	}
}

func test10() (res int) {
	c := make(chan int, 1)
	defer func() { println("t10 end", res) }()
	for x := range seq(5) {
		c <- x
		defer println("body defer", x)
		res += <-c
		if x == 3 {
			return res + 100
		}
	}
	return
}

func main() {
	test1()
	test2()
	test3()
	test4()
	test5()
	test6()
	test7()
	test8()
	test9()
	println(test10())
	println(runtime.NumGoroutine())
}

// Want:
// b mid deferred 10
// b x 10
// a mid deferred -5
// a err false
// inner deferred true
// outer deferred
// deferred got 42
// recovered p3
// first
// inner during goexit
// r true
// rec aborts goexit
// 101
// 100
// true
// timeout
// afterfunc
// 606
// 0 1 2
// runtime error: index out of range [3] with length 0
// defer 2
// defer 1
// defer 0
// got first
// final second
// seq done
// body defer 3
// body defer 2
// body defer 1
// body defer 0
// t10 end 106
// 106
// 1
