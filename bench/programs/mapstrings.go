// map[string]int: counting words.
package main

import (
	"fmt"
	"strconv"
)

func main() {
	words := make([]string, 50_000)
	for i := range words {
		words[i] = "word" + strconv.Itoa(i*7919%100_003)
	}
	counts := map[string]int{}
	x := uint32(1)
	for range 8_000_000 {
		x = x*1664525 + 1013904223
		counts[words[int(x>>8)%len(words)]]++
	}
	most, best := 0, ""
	for w, n := range counts {
		if n > most || n == most && w < best {
			most, best = n, w
		}
	}
	fmt.Println(len(counts), best, most)
}
