package p

import (
	"fmt"
	"math"
)

type point struct{ x, y int }

func same(n int, p, q point) {
	if n > 0 { // want "both branches of this if do the same"
		fmt.Println("one", n)
	} else {
		fmt.Println("one", n)
	}
	if p.x == p.x { // want "both sides of == are p.x: the result is always true"
		fmt.Println(n - n) // want "both sides of - are n: the result is always 0"
	}
	if n < n { // want "the result is always false"
		fmt.Println(n)
	}
	if n > 10 {
		fmt.Println("large")
	} else if n > 5 {
		fmt.Println("middle")
	} else if n > 10 { // want "n > 10 was asked before in this chain: this branch is never taken"
		fmt.Println("small")
	}
}

func next() int { return 1 }

func fine(n int, f float64, x any, p, q point) {
	if f != f || math.IsNaN(f) || next() == next() || x == x {
		fmt.Println(p.x == q.x, p.y != p.x, n-1)
	}
	if n > 0 {
		fmt.Println("positive")
	} else {
		fmt.Println("negative")
	}
	if n > 0 {
		// nothing to do yet
	} else {
	}
	if n == 1 {
		fmt.Println("same") // for one reason
	} else {
		fmt.Println("same") // for another
	}
	if n == 1 {
		fmt.Println("x")
	} else if n == 2 {
		fmt.Println("y")
	} else {
		fmt.Println("y")
	}
	if next() == 1 {
		fmt.Println(1)
	} else if next() == 1 {
		fmt.Println(2)
	}
}
