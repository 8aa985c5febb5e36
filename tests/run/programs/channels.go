// Channels: buffered and not, closing, nil, directions, of channels and structs, len and cap, comma-ok.
package main

import "fmt"

type message struct {
	text  string
	reply chan<- int
	data  [8]int
}

func producer(n int) <-chan int {
	ch := make(chan int)
	go func() {
		defer close(ch)
		for i := range n {
			ch <- i
		}
	}()
	return ch
}

func square(in <-chan int) <-chan int {
	out := make(chan int, 2)
	go func() {
		for v := range in {
			out <- v * v
		}
		close(out)
	}()
	return out
}

func server(in chan message) {
	for m := range in {
		m.reply <- len(m.text) + m.data[7]
	}
}

func main() {
	c := make(chan string, 3)
	c <- "a"
	c <- "b"
	fmt.Println(len(c), cap(c), len(c))
	fmt.Println(<-c, len(c))
	c <- "c"
	c <- "d"
	close(c)
	for range 4 {
		v, ok := <-c
		fmt.Printf("%q %v ", v, ok)
	}
	fmt.Println(len(c))
	for v := range square(square(producer(5))) {
		fmt.Print(v, " ")
	}
	fmt.Println()
	requests := make(chan message)
	go server(requests)
	reply := make(chan int)
	for _, s := range []string{"x", "yy", ""} {
		requests <- message{text: s, reply: reply, data: [8]int{7: 100}}
		fmt.Print(<-reply, " ")
	}
	close(requests)
	fmt.Println()
	chans := make(chan chan int, 1)
	go func() {
		inner := <-chans
		inner <- 7
	}()
	inner := make(chan int)
	chans <- inner
	fmt.Println(<-inner)
	var nothing chan int
	fmt.Println(nothing == nil, len(nothing), cap(nothing))
	select {
	case nothing <- 1:
		fmt.Println("never")
	case <-nothing:
		fmt.Println("never")
	default:
		fmt.Println("nil channels are never ready")
	}
	done := make(chan struct{})
	var log []int
	go func() {
		for i := range 3 {
			log = append(log, i)
		}
		close(done)
	}()
	<-done
	<-done
	_, ok := <-done
	fmt.Println(log, ok)
	funcs := make(chan func(int) int, 2)
	funcs <- func(n int) int { return n + 1 }
	funcs <- func(n int) int { return n * 10 }
	fmt.Println((<-funcs)((<-funcs)(5)))
	sem := make(chan bool, 2)
	active, most := 0, 0
	finished := make(chan bool)
	for range 6 {
		go func() {
			sem <- true
			active++
			most = max(most, active)
			active--
			<-sem
			finished <- true
		}()
	}
	for range 6 {
		<-finished
	}
	fmt.Println(most <= 2, len(sem))
	anys := make(chan any, 4)
	anys <- 1
	anys <- "two"
	anys <- nil
	anys <- [2]string{"x", "y"}
	close(anys)
	for v := range anys {
		fmt.Printf("%T %v; ", v, v)
	}
	fmt.Println()
	var recv <-chan any = anys
	x, ok := <-recv
	fmt.Println(x, ok)
	fl := make(chan float32, 1)
	fl <- 1.5
	i8 := make(chan int8, 1)
	i8 <- -3
	fmt.Println(<-fl*2, -<-i8)
	errs := make(chan error, 1)
	errs <- nil
	fmt.Println(<-errs == nil)
	// Unbuffered: what the sender did before is seen; FIFO order of waiting senders.
	q := make(chan int)
	for i := range 3 {
		ready := make(chan bool)
		go func() { ready <- true; q <- i }()
		<-ready
	}
	s := <-q + <-q + <-q
	fmt.Println(s)
}

// Output:
// 2 3 2
// a 1
// "b" true "c" true "d" true "" false 0
// 0 1 16 81 256 
// 101 102 100 
// 7
// true 0 0
// nil channels are never ready
// [0 1 2] false
// 51
// true 0
// int 1; string two; <nil> <nil>; [2]string [x y]; 
// <nil> false
// 3 3
// true
// 3
