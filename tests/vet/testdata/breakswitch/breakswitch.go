package p

import (
	"context"
	"fmt"
	"os"
)

func read() string { return "" }

func commands() {
	for {
		switch read() {
		case "help":
			fmt.Println("help")
		case "quit":
			fmt.Println("bye")
			break // want "this break leaves only the switch: the loop around it goes on"
		}
	}
}

func numbers(next func() int) {
	for {
		n := next()
		switch {
		case n < 0:
			if n == -1 {
				fmt.Println("end")
				break // want "leaves only the switch"
			}
		default:
			fmt.Println(n)
		}
	}
}

func worker(ctx context.Context, in <-chan int) {
	for {
		select {
		case n := <-in:
			fmt.Println(n)
		case <-ctx.Done():
			break // want "this break leaves only the select"
		}
	}
}

func counted(lines []string) {
	for _, line := range lines {
		switch line {
		case "exit":
			break // want "leaves only the switch"
		default:
			fmt.Println(line)
		}
	}
}

func labelled(in chan int) {
reading:
	for {
		select {
		case n := <-in:
			if n == 0 {
				break // want "leaves only the select"
			}
		}
		continue reading
	}
}

func fine(in chan int, lines []string) {
outer:
	for {
		switch read() {
		case "quit":
			break outer
		case "x":
			if len(lines) > 0 {
				break
			}
			fmt.Println("no lines")
		}
	}
	for {
		switch read() { // the habit of other languages
		case "a":
			fmt.Println("a")
			break
		case "b":
			os.Exit(1)
			break
		}
	}
}

func leaves(in chan int) {
	for {
		select {
		case n := <-in:
			if n == 0 {
				return
			}
			break
		default:
			fmt.Println("waiting")
		}
	}
}

func nothing(kinds []int) {
	for _, kind := range kinds {
		switch kind {
		case 1:
			break
		default:
			fmt.Println(kind)
		}
	}
}
