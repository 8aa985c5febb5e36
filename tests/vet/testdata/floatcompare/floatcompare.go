package main

import "fmt"

func computed(x, y float64, f float32) {
	fmt.Println(x+y == 0.3)   // want "x\+y == 0.3 compares a rounded result exactly: it is hardly ever 0.3"
	fmt.Println(0.7 != x*y)   // want "compares a rounded result exactly: it is hardly ever 0.7"
	fmt.Println(f*f == 0.01)  // want "hardly ever 0.01"
	sum := 0.0
	for range 10 {
		sum += 0.1
	}
	fmt.Println(sum == 1) // want "sum == 1 compares a rounded result exactly"
	for z := 0.0; z != 1.0; z += 0.1 { // want "z != 1.0 compares a rounded result exactly"
		fmt.Println(z)
	}
}

func fine(x, y float64, n int) {
	fmt.Println(x == 0, x != x, x == y, x+y == 2, x*2 == 0.5, x == 0.3, x+y < 0.3)
	fmt.Println(0.1+0.2 == 0.3, n+1 == 3)
	step := 0.0
	for range 10 {
		step += 0.25
	}
	fmt.Println(step == 2.5, step == 1)
	rate := 0.3
	fmt.Println(rate == 0.3)
	total := 0.0
	for range 3 {
		total += x
	}
	fmt.Println(total == 6)
}

func main() {}
