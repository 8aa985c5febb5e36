// fmt.Scan and its kin on standard input.
package main

import "fmt"

func main() {
	var n int
	fmt.Scan(&n)
	nums := make([]float64, n)
	for i := range nums {
		fmt.Scan(&nums[i])
	}
	var word string
	var r rune
	c, err := fmt.Scanf("\n%s %c %x\n", &word, &r, &n)
	fmt.Println(nums, word, r, n, c, err)
	c, err = fmt.Scanln(&word, &n)
	fmt.Println(word, n, c, err)
	c, err = fmt.Scanln(&n)
	fmt.Println(c, err)
	var b bool
	c, err = fmt.Sscanf("7:true", "%d:%t", &n, &b)
	fmt.Println(n, b, c, err)
	c, err = fmt.Sscan("1 two", &n, &n)
	fmt.Println(n, c, err)
}

// Stdin:
// 3 1.5
// -2 1e3
// word é ff
// last 12
// x

// Output:
// [1.5 -2 1000]  0 3 0 newline in format does not match input
// ord 3 1 expected integer
// 0 expected integer
// 7 true 2 <nil>
// 1 1 expected integer
