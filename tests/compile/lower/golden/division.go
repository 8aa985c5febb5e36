package main

// wasm's division traps for zero and for the smallest number by -1; a constant divisor needs no test.

func ints(x, y int) (int, int) { return x / y, x % y }

func int8s(x, y int8) int8 { return x / y }

func uint32s(x, y uint32) uint32 { return x / y }

func constant(x int) int { return x/10 + x%8 }

func byMinusOne(x int) (int, int) { return x / -1, x % -1 }

func main() {
	println(ints(1, 2))
	println(int8s(3, 4), uint32s(5, 6), constant(7))
	println(byMinusOne(8))
}
