package main

import "fmt"

func main() {
	c := make(chan string, 3)
	c <- "web"
	c <- "db"
	fmt.Println(len(c), cap(c)) // q1
	fmt.Println(<-c)            // q2
	c <- "cache"
	close(c)
	for key := range c {
		fmt.Print(key, " ") // q3: what all rounds together print
	}
	fmt.Println()
	key, ok := <-c
	fmt.Println(len(key), ok) // q4

	empty := make(chan int)
	select {
	case n := <-empty:
		fmt.Println("got", n)
	default:
		fmt.Println("nothing") // q5: this line, or the one above?
	}
}
