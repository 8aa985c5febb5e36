// Ranging over a map while it changes: deleted entries do not come, each other one comes exactly once.
package main

import "fmt"

func main() {
	m := map[int]bool{}
	for i := range 1000 {
		m[i] = true
	}
	seen := map[int]int{}
	for k := range m {
		seen[k]++
		delete(m, k)
		delete(m, k^1) // its neighbour will not come any more
	}
	pairs := 0
	for i := 0; i < 1000; i += 2 {
		if seen[i]+seen[i+1] == 1 {
			pairs++
		}
	}
	fmt.Println(len(m), len(seen), pairs)

	// What is added may come or not, but never twice; what was there comes.
	for i := range 100 {
		m[i] = true
	}
	count := map[int]int{}
	for k := range m {
		count[k]++
		if k < 100 {
			for j := range 20 {
				m[1000+k*20+j] = true
			}
		}
	}
	old, twice := 0, 0
	for k, n := range count {
		if k < 100 {
			old++
		}
		if n > 1 {
			twice++
		}
	}
	fmt.Println(len(m), old, twice)

	// The values are those at the time of the visit.
	v := map[string]int{"a": 1, "b": 1, "c": 1}
	rounds, total := 0, 0
	for k, x := range v {
		rounds++
		total += x
		for other := range v {
			if other != k {
				v[other] = 10
			}
		}
	}
	fmt.Println(rounds, total)

	// Cleared on the way.
	for i := range 50 {
		m[i] = true
	}
	n := 0
	for range m {
		n++
		clear(m)
	}
	fmt.Println(n, len(m))

	// The order differs from loop to loop.
	w := map[int]int{}
	for i := range 16 {
		w[i] = i
	}
	orders := map[string]bool{}
	for range 200 {
		s := ""
		for k := range w {
			s += string(rune('a' + k))
		}
		orders[s] = true
	}
	fmt.Println(len(orders) > 1)
	for k := range w {
		if k == 7 {
			break
		}
	}
	grown := map[int]int{1: 1}
	for k := range grown {
		if len(grown) > 5000 {
			break
		}
		for i := range 100 {
			grown[k*100+i+2] = k
		}
	}
	fmt.Println(len(grown) > 100)
}

// Output:
// 0 500 500
// 2100 100 0
// 3 21
// 1 0
// true
// true
