package main

import "fmt"

func main() {
	var (
		i int
		f float64
		s string
		b bool
		a [3]int
		c []int
		p *int
	)
	fmt.Println(i, f)
	fmt.Printf("%q\n", s)
	fmt.Println(b)
	fmt.Println(a)
	fmt.Println(c, len(c), c == nil)
	fmt.Println(p)
}
