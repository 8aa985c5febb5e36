package main

import (
	"fmt"
	"os"
	"text/tabwriter"
)

type Matrix [][]float64

func NewMatrix(rows, cols int) Matrix {
	m := make(Matrix, rows)
	for i := range m {
		m[i] = make([]float64, cols)
	}
	return m
}

func (m Matrix) Mul(n Matrix) (Matrix, bool) {
	if len(m) == 0 || len(m[0]) != len(n) {
		return nil, false
	}
	out := NewMatrix(len(m), len(n[0]))
	for i := range m {
		for j := range n[0] {
			for k, v := range m[i] {
				out[i][j] += v * n[k][j]
			}
		}
	}
	return out, true
}

type grid struct {
	Matrix
	title string
}

func (g grid) print() {
	w := tabwriter.NewWriter(os.Stdout, 0, 8, 1, ' ', tabwriter.AlignRight)
	defer w.Flush()
	for _, row := range g.Matrix {
		for _, v := range row {
			fmt.Fprintf(w, "%.1f\t", v)
		}
		fmt.Fprintln(w)
	}
}

func main() {
	m := NewMatrix(2, 2)
	m[0][0], m[1][1] = 1, 2
	if p, ok := m.Mul(m); ok {
		grid{p, "square"}.print()
	}
	g := grid{title: "empty"}
	fmt.Println(g.title, len(g.Matrix), cap(g.Matrix) > 0)
}
