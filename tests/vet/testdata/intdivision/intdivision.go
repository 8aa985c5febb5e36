package main

import (
	"fmt"
	"time"
)

const seven = 7

func floats(sum, count int, c float64) {
	fmt.Println(float64(sum / count))           // want "sum / count divides integers: its fraction is cut off before float64 sees it"
	fmt.Println(float32((sum + 1) / count))     // want "its fraction is cut off before float32 sees it"
	var half float64 = 1 / 2                    // want "1 / 2 divides integers: it is 0, not a fraction"
	f := 9/5*c + 32                             // want "9 / 5 divides integers: it is 1, not a fraction"
	g := (c - 32) * (5 / 9)                     // want "5 / 9 divides integers: it is 0, not a fraction"
	h := c * (seven / 2)                        // want "seven / 2 divides integers: it is 3, not a fraction"
	fmt.Println(half, f, g, h, percent(1, 3, 4)) // all of them too small
}

func percent(x float64, n, m int) float64 {
	return x * float64(n/m) // want "n / m divides integers"
}

func fine(sum, count int, c float64, d time.Duration, size uint64) {
	fmt.Println(float64(sum)/float64(count), float64(sum/2), sum/count)
	fmt.Println(c*9/5+32, 9.0/5*c, c*(4/2), c/2, 1/2.0)
	fmt.Println(float64(d/time.Millisecond), float64(size/uint64(count)))
	var n int = 7 / 2
	var half float64 = 1.0 / 2
	fmt.Println(n, half, int64(sum/count))
}

func main() {}
