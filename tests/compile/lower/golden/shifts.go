package main

// A count may be larger than the width, and a signed one negative.

func left(x int, n uint) int { return x << n }

func right(x int8, n uint8) int8 { return x >> n }

func signed(x uint16, n int) uint16 { return x << n }

func constant(x int, y uint8, z int8) (int, uint8, int8) { return x << 3, y << 4, z >> 200 }

func of(n uint) int64 { return 1 << n }

func main() {
	println(left(1, 2), right(3, 4), signed(5, 6), of(7))
	println(constant(8, 9, 10))
}
