// Package anagram groups words with the same letters.
package anagram

import (
	"slices"
	"strings"
)

func key(word string) string {
	letters := []rune(strings.ToLower(word))
	slices.Sort(letters)
	return string(letters)
}

// Groups returns the groups of at least two words, each in the order of the words.
func Groups(words ...string) [][]string {
	index := map[string]int{}
	var groups [][]string
	for _, word := range words {
		k := key(word)
		i, ok := index[k]
		if !ok {
			i = len(groups)
			index[k] = i
			groups = append(groups, nil)
		}
		if !slices.ContainsFunc(groups[i], func(w string) bool { return strings.EqualFold(w, word) }) {
			groups[i] = append(groups[i], word)
		}
	}
	return slices.DeleteFunc(groups, func(g []string) bool { return len(g) < 2 })
}
