// map[int]int: counting, looking up, deleting, ranging.
package main

import "fmt"

func main() {
	const n = 1_000_000
	total := 0
	for round := range 2 {
		m := map[int]int{}
		x := uint64(round + 1)
		for range 2 * n {
			x = x*6364136223846793005 + 1442695040888963407
			m[int(x>>33)%n]++
		}
		for i := range n {
			if m[i] == 0 {
				total++
			}
			if i%3 == 0 {
				delete(m, i)
			}
		}
		for k, v := range m {
			total += k ^ v
		}
		total += len(m)
	}
	fmt.Println(total)
}
