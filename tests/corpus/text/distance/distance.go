// Package distance compares strings.
package distance

import "errors"

// ErrLength is returned by Hamming for strings of different lengths.
var ErrLength = errors.New("strands of different lengths")

// Hamming counts the places where two strands differ.
func Hamming(a, b string) (int, error) {
	if len(a) != len(b) {
		return 0, ErrLength
	}
	n := 0
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n, nil
}

// Levenshtein counts insertions, deletions and replacements of runes.
func Levenshtein(a, b string) int {
	x, y := []rune(a), []rune(b)
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i, r := range x {
		corner := row[0]
		row[0] = i + 1
		for j, s := range y {
			cost := 1
			if r == s {
				cost = 0
			}
			corner, row[j+1] = row[j+1], min(row[j]+1, row[j+1]+1, corner+cost)
		}
	}
	return row[len(y)]
}
