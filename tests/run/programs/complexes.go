// Complex numbers.
package main

import (
	"fmt"
	"math/cmplx"
)

type point struct {
	c complex128
	d complex64
}

func mul(a, b complex128) (complex128, complex64) { return a * b, complex64(a) * complex64(b) }

func main() {
	a, b := 1+2i, complex(3, -4)
	fmt.Println(a+b, a-b, a*b, a/b, -a, a == b, a != b, a == complex(1, 2))
	fmt.Println(real(a), imag(b), real(a*b), cmplx.Abs(b), cmplx.Conj(a))
	fmt.Println(mul(a, b))
	var c complex64 = 0.1 + 0.2i
	fmt.Println(c, c*c, complex128(c), real(c), imag(c)*2)
	fmt.Printf("%v %.1f %T %T %T\n", a, b, a, c, real(c))
	zero := complex(0, 0)
	fmt.Println(a/zero, zero/zero)
	const i = 1i
	fmt.Println(i*i, i*i*i, real(i*i)+5, 2i == complex(0, 2))
	p := point{a, c}
	q := p
	q.c += 1
	q.d *= 2
	fmt.Println(p, q, p == q, p == point{1 + 2i, c})
	m := map[complex128]string{1i: "i", -1: "minus one"}
	fmt.Println(m[i*i], m[complex(0, 1)], len(m))
	s := []complex128{3, 1i, 2 + 2i}
	total := 0i
	for _, v := range s {
		total += v * v
	}
	fmt.Println(total, s)
	var any1, any2 any = a, 1 + 2i
	fmt.Println(any1 == any2, any1 == any(complex64(1+2i)))
	z := complex(-0.5, 0.5)
	w := z
	n := 0
	for n < 50 && cmplx.Abs(w) < 2 {
		w = w*w + z
		n++
	}
	fmt.Println(n)
	fmt.Println(cmplx.Sqrt(-1), cmplx.Exp(0))
}

// Output:
// (4-2i) (-2+6i) (11+2i) (-0.2+0.4i) (-1-2i) false true true
// 1 -4 11 5 (1-2i)
// (11+2i) (11+2i)
// (0.1+0.2i) (-0.030000001+0.040000003i) (0.10000000149011612+0.20000000298023224i) 0.1 0.4
// (1+2i) (3.0-4.0i) complex128 complex64 float32
// (+Inf+Infi) (NaN+NaNi)
// (-1+0i) (0-1i) 4 true
// {(1+2i) (0.1+0.2i)} {(2+2i) (0.2+0.4i)} false true
// minus one i 2
// (8+8i) [(3+0i) (0+1i) (2+2i)]
// true false
// 50
// (0+1i) (1+0i)
