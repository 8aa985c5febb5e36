// Package dna reads genes.
package dna

import (
	"errors"
	"fmt"
	"strings"
)

// Errors of reading.
var (
	ErrStop  = errors.New("stop codon")
	ErrCodon = errors.New("invalid codon")
)

// Counts counts the nucleotides.
func Counts(strand string) (map[rune]int, error) {
	h := map[rune]int{'A': 0, 'C': 0, 'G': 0, 'T': 0}
	for i, r := range strand {
		if _, ok := h[r]; !ok {
			return nil, fmt.Errorf("position %d: %q is no nucleotide", i, r)
		}
		h[r]++
	}
	return h, nil
}

// RNA transcribes.
func RNA(strand string) string {
	return strings.NewReplacer("G", "C", "C", "G", "T", "A", "A", "U").Replace(strand)
}

// FromCodon translates three letters.
func FromCodon(codon string) (string, error) {
	switch codon {
	case "AUG":
		return "Methionine", nil
	case "UUU", "UUC":
		return "Phenylalanine", nil
	case "UUA", "UUG":
		return "Leucine", nil
	case "UGG":
		return "Tryptophan", nil
	case "UAA", "UAG", "UGA":
		return "", ErrStop
	}
	return "", fmt.Errorf("%w %q", ErrCodon, codon)
}

// Protein translates until a stop.
func Protein(rna string) (out []string, err error) {
	for len(rna) > 0 {
		name, err := FromCodon(rna[:min(3, len(rna))])
		switch {
		case errors.Is(err, ErrStop):
			return out, nil
		case err != nil:
			return nil, err
		}
		out = append(out, name)
		rna = rna[3:]
	}
	return out, nil
}

// LCS finds the longest common subsequence.
func LCS(a, b string) string {
	best := make([][]string, len(a)+1)
	for i := range best {
		best[i] = make([]string, len(b)+1)
	}
	for i := range a {
		for j := range b {
			switch {
			case a[i] == b[j]:
				best[i+1][j+1] = best[i][j] + a[i:i+1]
			case len(best[i][j+1]) >= len(best[i+1][j]):
				best[i+1][j+1] = best[i][j+1]
			default:
				best[i+1][j+1] = best[i+1][j]
			}
		}
	}
	return best[len(a)][len(b)]
}
