// Package wordcount counts words.
package wordcount

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Entry is a word and how often it occurs.
type Entry struct {
	Word  string
	Count int
}

// Count counts the words of a text; case does not matter, an apostrophe inside a word belongs to it.
func Count(text string) map[string]int {
	counts := make(map[string]int)
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\''
	})
	for _, word := range words {
		if word = strings.Trim(word, "'"); word != "" {
			counts[word]++
		}
	}
	return counts
}

// Top returns the n most frequent entries, words of the same frequency in alphabetical order.
func Top(counts map[string]int, n int) []Entry {
	entries := make([]Entry, 0, len(counts))
	for word, count := range counts {
		entries = append(entries, Entry{word, count})
	}
	slices.SortFunc(entries, func(a, b Entry) int {
		return cmp.Or(-cmp.Compare(a.Count, b.Count), cmp.Compare(a.Word, b.Word))
	})
	return entries[:min(n, len(entries))]
}
