// Package poly computes with polynomials.
package poly

import (
	"fmt"
	"strings"
)

// Poly has the coefficient of x^i at i.
type Poly []int

func (p Poly) trim() Poly {
	for len(p) > 0 && p[len(p)-1] == 0 {
		p = p[:len(p)-1]
	}
	return p
}

// Add adds.
func (p Poly) Add(q Poly) Poly {
	out := make(Poly, max(len(p), len(q)))
	copy(out, p)
	for i, c := range q {
		out[i] += c
	}
	return out.trim()
}

// Mul multiplies.
func (p Poly) Mul(q Poly) Poly {
	if len(p) == 0 || len(q) == 0 {
		return nil
	}
	out := make(Poly, len(p)+len(q)-1)
	for i, a := range p {
		for j, b := range q {
			out[i+j] += a * b
		}
	}
	return out.trim()
}

// At computes the value at x by Horner's rule.
func (p Poly) At(x int) (y int) {
	for i := len(p) - 1; i >= 0; i-- {
		y = y*x + p[i]
	}
	return y
}

// Derive derives.
func (p Poly) Derive() Poly {
	if len(p) < 2 {
		return nil
	}
	out := make(Poly, len(p)-1)
	for i := range out {
		out[i] = p[i+1] * (i + 1)
	}
	return out
}

func (p Poly) String() string {
	var b strings.Builder
	for i := len(p) - 1; i >= 0; i-- {
		c := p[i]
		if c == 0 {
			continue
		}
		switch {
		case b.Len() == 0 && c < 0:
			b.WriteString("-")
		case b.Len() > 0 && c < 0:
			b.WriteString(" - ")
		case b.Len() > 0:
			b.WriteString(" + ")
		}
		c = max(c, -c)
		if c != 1 || i == 0 {
			fmt.Fprint(&b, c)
		}
		switch i {
		case 0:
		case 1:
			b.WriteString("x")
		default:
			fmt.Fprintf(&b, "x^%d", i)
		}
	}
	if b.Len() == 0 {
		return "0"
	}
	return b.String()
}
