// Package trie finds words by their beginnings.
package trie

import (
	"maps"
	"slices"
)

// Trie holds words; the zero value is empty.
type Trie struct {
	next map[rune]*Trie
	end  bool
}

// Add puts words in.
func (t *Trie) Add(words ...string) {
	for _, word := range words {
		at := t
		for _, r := range word {
			if at.next == nil {
				at.next = map[rune]*Trie{}
			}
			if at.next[r] == nil {
				at.next[r] = &Trie{}
			}
			at = at.next[r]
		}
		at.end = true
	}
}

func (t *Trie) find(prefix string) *Trie {
	for _, r := range prefix {
		if t = t.next[r]; t == nil {
			return nil
		}
	}
	return t
}

// Has reports whether a word is in.
func (t *Trie) Has(word string) bool {
	at := t.find(word)
	return at != nil && at.end
}

// Complete returns at most limit words with a prefix, in order.
func (t *Trie) Complete(prefix string, limit int) []string {
	var out []string
	var walk func(at *Trie, word string)
	walk = func(at *Trie, word string) {
		if len(out) == limit {
			return
		}
		if at.end {
			out = append(out, word)
		}
		for _, r := range slices.Sorted(maps.Keys(at.next)) {
			walk(at.next[r], word+string(r))
		}
	}
	if at := t.find(prefix); at != nil {
		walk(at, prefix)
	}
	return out
}
