package p

import (
	"fmt"
	"sync"
)

func simple() {
	ch := make(chan int)
	go func() {
		for i := range 3 {
			ch <- i
		}
	}()
	for v := range ch { // want "nobody closes ch: this loop waits forever for a next value"
		fmt.Println(v)
	}
}

func produce(out chan<- int) {
	for i := range 3 {
		out <- i
	}
}

func named() {
	ch := make(chan int)
	go produce(ch)
	for v := range ch { // want "nobody closes ch"
		fmt.Println(v)
	}
}

func workers() {
	jobs := make(chan int)
	var wg sync.WaitGroup
	for range 3 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for job := range jobs { // want "nobody closes jobs"
				fmt.Println(job)
			}
		}()
	}
	for i := range 10 {
		jobs <- i
	}
	wg.Wait()
}

func produceAndClose(out chan<- int) {
	out <- 1
	close(out)
}

func fine(give func(chan int)) {
	a := make(chan int)
	go produceAndClose(a)
	for v := range a {
		fmt.Println(v)
	}
	b := make(chan int)
	go func() {
		defer close(b)
		b <- 1
	}()
	for v := range b {
		fmt.Println(v)
	}
	c := make(chan int)
	give(c)
	for v := range c {
		fmt.Println(v)
	}
	d := make(chan int)
	go produce(d)
	for v := range d {
		if v == 2 {
			break
		}
	}
	e := make(chan int)
	go func() {
		for v := range e { // leaks, but blocks nobody
			fmt.Println(v)
		}
	}()
	e <- 1
}
