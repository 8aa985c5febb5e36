// The Mandelbrot set: a tight loop of float64.
package main

import "fmt"

func main() {
	const size, limit = 2000, 150
	inside, check := 0, 0
	for py := range size {
		ci := 2*float64(py)/size - 1
		for px := range size {
			cr := 2*float64(px)/size - 1.5
			zr, zi := 0.0, 0.0
			n := 0
			for n < limit && zr*zr+zi*zi <= 4 {
				zr, zi = zr*zr-zi*zi+cr, 2*zr*zi+ci
				n++
			}
			if n == limit {
				inside++
			}
			check = (check*31 + n) % 1_000_003
		}
	}
	fmt.Println(inside, check)
}
