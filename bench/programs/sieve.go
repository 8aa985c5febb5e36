// Primes below 20 million, five times: a large slice of bools.
package main

import "fmt"

func primes(n int) int {
	composite := make([]bool, n+1)
	count := 0
	for i := 2; i <= n; i++ {
		if composite[i] {
			continue
		}
		count++
		for j := i * i; j <= n; j += i {
			composite[j] = true
		}
	}
	return count
}

func main() {
	total := 0
	for i := range 5 {
		total += primes(20_000_000 - i)
	}
	fmt.Println(total)
}
