// Package collatz follows Collatz's sequences.
package collatz

import "errors"

// Steps counts the steps from n to 1.
func Steps(n int) (int, error) {
	if n <= 0 {
		return 0, errors.New("only positive integers are allowed")
	}
	steps := 0
	for ; n != 1; steps++ {
		if n&1 == 0 {
			n /= 2
		} else {
			n = 3*n + 1
		}
	}
	return steps, nil
}

// Longest returns the start below limit with the most steps.
func Longest(limit int) (start, steps int) {
	known := map[int]int{1: 0}
	var count func(n int) int
	count = func(n int) int {
		if s, ok := known[n]; ok {
			return s
		}
		next := 3*n + 1
		if n%2 == 0 {
			next = n / 2
		}
		s := count(next) + 1
		known[n] = s
		return s
	}
	for n := 1; n < limit; n++ {
		if s := count(n); s > steps {
			start, steps = n, s
		}
	}
	return start, steps
}
