package main

// Narrow results are brought back into their range; bit operations need none of that, but complement does.

func ints(x, y int) int { return x + y*x - x&y | x ^ y&^x }

func int8s(x, y int8) int8 { return x + y*x&^y }

func uint16s(x, y uint16) uint16 { return (x - y) ^ x }

func int32s(x, y int32) int32 { return x * y }

func negations(a int, b int8, c uint16) (int, int8, uint16) { return -a, -b, -c }

func complements(a int, b int8, c uint16) (int, int8, uint16) { return ^a, ^b, ^c }

func main() {
	println(ints(1, 2), int8s(3, 4), uint16s(5, 6), int32s(7, 8))
	println(negations(1, 2, 3))
	println(complements(1, 2, 3))
}
