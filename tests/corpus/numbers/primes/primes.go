// Package primes finds primes and factors.
package primes

import "iter"

// Sieve returns the primes up to n.
func Sieve(n int) []int {
	crossed := make([]bool, max(n+1, 0))
	var primes []int
	for i := 2; i <= n; i++ {
		if crossed[i] {
			continue
		}
		primes = append(primes, i)
		for j := i * i; j <= n; j += i {
			crossed[j] = true
		}
	}
	return primes
}

// Factors yields the prime factors of n in ascending order.
func Factors(n int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for p := 2; p*p <= n; p++ {
			for n%p == 0 {
				if !yield(p) {
					return
				}
				n /= p
			}
		}
		if n > 1 {
			yield(n)
		}
	}
}

// Nth returns the n-th prime; n counts from 1.
func Nth(n int) (int, bool) {
	if n < 1 {
		return 0, false
	}
	candidate := 1
	for n > 0 {
		candidate++
		for f := range Factors(candidate) {
			if f == candidate {
				n--
			}
			break
		}
	}
	return candidate, true
}
