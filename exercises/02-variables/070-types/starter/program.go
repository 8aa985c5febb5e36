package main

import "fmt"

func main() {
	a := 42
	b := 4.2
	fmt.Printf("%T %T\n", a, b)
	c := 'a'
	fmt.Printf("%T\n", c)
	var d uint8 = 250
	e := d
	fmt.Printf("%T\n", e)

	x, y := 7, -7
	fmt.Println(x/2, y/2)
	fmt.Println(x%2, y%2)

	f, g := 2.9, -2.9
	fmt.Println(int(f), int(g))
	e += 7
	fmt.Println(e)
}
