package main

import "fmt"

func powers(n int) {
	fmt.Println(2 ^ 10)  // want "2 \^ 10 is a bitwise exclusive or, not a power: it is 8"
	fmt.Println(10 ^ 6)  // want "10 \^ 6 is a bitwise exclusive or, not a power: it is 12"
	fmt.Println(10 ^ n)  // want "10 \^ n is a bitwise exclusive or, not a power"
	size := 2 ^ 20 - 1   // want "2 \^ 20 is a bitwise exclusive or, not a power: it is 22"
	fmt.Println(10 ^ 30) // want "10 \^ 30"
	fmt.Println(size)
}

func fine(a, b int) {
	const mask = 3
	fmt.Println(a^b, a^1, 0x2^0x10, 2^mask, 0b10^0b1, ^a, 2^a, 3^5, 1<<10)
	fmt.Println((2^8)&a, 2^8|a)
}

func main() {}
