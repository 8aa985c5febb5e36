// Package matrix has matrices of floats.
package matrix

import (
	"fmt"
	"strings"
)

// Matrix is a list of rows of equal length.
type Matrix [][]float64

// A ShapeError tells two shapes that do not fit.
type ShapeError struct{ A, B [2]int }

func (e *ShapeError) Error() string {
	return fmt.Sprintf("matrix: shapes %v and %v do not fit", e.A, e.B)
}

// Shape returns the numbers of rows and columns.
func (m Matrix) Shape() [2]int {
	if len(m) == 0 {
		return [2]int{}
	}
	return [2]int{len(m), len(m[0])}
}

// New returns a matrix of zeros.
func New(rows, columns int) Matrix {
	cells := make([]float64, rows*columns)
	m := make(Matrix, rows)
	for i := range m {
		m[i] = cells[i*columns : (i+1)*columns : (i+1)*columns]
	}
	return m
}

// Mul multiplies.
func (m Matrix) Mul(o Matrix) (Matrix, error) {
	a, b := m.Shape(), o.Shape()
	if a[1] != b[0] {
		return nil, &ShapeError{a, b}
	}
	out := New(a[0], b[1])
	for i := range out {
		for j := range out[i] {
			for k := range o {
				out[i][j] += m[i][k] * o[k][j]
			}
		}
	}
	return out, nil
}

// Transpose exchanges rows and columns.
func (m Matrix) Transpose() Matrix {
	shape := m.Shape()
	out := New(shape[1], shape[0])
	for i, row := range m {
		for j, v := range row {
			out[j][i] = v
		}
	}
	return out
}

// Det returns the determinant by expansion along the first row.
func (m Matrix) Det() float64 {
	if len(m) == 1 {
		return m[0][0]
	}
	det, sign := 0.0, 1.0
	for j := range m {
		var minor Matrix
		for _, row := range m[1:] {
			minor = append(minor, append(append([]float64(nil), row[:j]...), row[j+1:]...))
		}
		det += sign * m[0][j] * minor.Det()
		sign = -sign
	}
	return det
}

func (m Matrix) String() string {
	var b strings.Builder
	for _, row := range m {
		for _, v := range row {
			fmt.Fprintf(&b, "%6.2f", v)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
