// Package examples is documented by examples.
package examples

import (
	"fmt"
	"sort"
)

// Greeter greets.
type Greeter struct{ Word string }

// Greet prints a greeting for each name.
func (g Greeter) Greet(names ...string) {
	for _, n := range names {
		fmt.Printf("%s, %s!\n", g.Word, n)
	}
}

// Histogram prints a map in any order.
func Histogram(m map[string]int) {
	for k, v := range m {
		fmt.Println(k, v)
	}
}

// Sorted prints it in order.
func Sorted(m map[string]int) {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		fmt.Println(k, m[k])
	}
}
