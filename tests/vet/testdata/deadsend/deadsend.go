package p

import "fmt"

func send() {
	ch := make(chan int)
	ch <- 1 // want "this send waits forever: no other goroutine has ch, so nobody can receive from it"
	fmt.Println(<-ch)
}

func declared() {
	var ch = make(chan int)
	ch <- 1 // want "this send waits forever"
}

func late() {
	ch := make(chan int)
	ch <- 1 // want "this send waits forever"
	go func() { fmt.Println(<-ch) }()
}

func receive() {
	ch := make(chan int)
	x := <-ch // want "this receive waits forever: no other goroutine has ch, so nobody can send on it"
	fmt.Println(x)
}

func loop() {
	ch := make(chan int)
	for i := range 3 {
		ch <- i // want "this send waits forever"
	}
}

func full() {
	ch := make(chan int, 2)
	ch <- 1
	ch <- 2
	ch <- 3 // want "this send waits forever: ch has room for 2, and nobody has received one"
	fmt.Println(<-ch)
}

func take(ch chan int) {
	go func() { fmt.Println(<-ch) }()
}

func fine(n int, keep func(chan int)) {
	a := make(chan int)
	go func() { fmt.Println(<-a) }()
	a <- 1
	b := make(chan int)
	take(b)
	b <- 1
	c := make(chan int, 1)
	c <- 1
	fmt.Println(<-c)
	d := make(chan int)
	select {
	case d <- 1:
	default:
	}
	e := make(chan int, n)
	e <- 1
	e <- 2
	f := make(chan int)
	for i := range 2 {
		if i == 1 {
			f <- 1
		}
		go func() { <-f }()
	}
	g := make(chan int)
	close(g)
	<-g
	h := make(chan int)
	defer func() { h <- 1 }()
	k := make(chan int)
	other := k
	keep(other)
	k <- 1
}
