package main

func multiply(x, y complex128) complex128 { return x*y - 2i }

func divide(x, y complex64) complex64 { return x / y }

func parts(x complex128) (float64, float64) { return real(x), imag(x) }

func make64(re, im float32) complex64 { return complex(re, im) }

func equal(x, y complex128) bool { return x == y }

func main() {
	println(multiply(1, 2), divide(3, 4), make64(5, 6), equal(7, 8))
	println(parts(9))
}
