// Matrix multiplication: slices of slices of float64.
package main

import "fmt"

func matrix(n int, seed float64) [][]float64 {
	m := make([][]float64, n)
	for i := range m {
		m[i] = make([]float64, n)
		for j := range m[i] {
			m[i][j] = seed * float64(i-j) * float64(i+j) / float64(n)
		}
	}
	return m
}

func multiply(a, b [][]float64) [][]float64 {
	n := len(a)
	c := make([][]float64, n)
	for i := range c {
		row := make([]float64, n)
		for k, x := range a[i] {
			bk := b[k]
			for j := range row {
				row[j] += x * bk[j]
			}
		}
		c[i] = row
	}
	return c
}

func main() {
	const n = 700
	c := multiply(matrix(n, 1), matrix(n, 2))
	c = multiply(c, matrix(n, 0.5))
	c = multiply(matrix(n, 0.25), c)
	sum := 0.0
	for i := range c {
		sum += c[i][i]
	}
	fmt.Printf("%.6e\n", sum)
}
