package bytealg

import "math/bits"

// CommonPrefix returns how many bytes at the beginning of a and b are the same.
func CommonPrefix(a, b string) int {
	n := min(len(a), len(b))
	i := 0
	for ; i+8 <= n; i += 8 {
		if x := word(a, i) ^ word(b, i); x != 0 {
			return i + bits.TrailingZeros64(x)>>3
		}
	}
	for i < n && a[i] == b[i] {
		i++
	}
	return i
}

// Compare returns -1, 0 or +1 as a comes before b, equals it or comes after it in the order of their bytes.
func Compare(a, b string) int {
	i := CommonPrefix(a, b)
	switch {
	case i < len(a) && i < len(b):
		if a[i] < b[i] {
			return -1
		}
		return +1
	case len(a) < len(b):
		return -1
	case len(a) > len(b):
		return +1
	}
	return 0
}
