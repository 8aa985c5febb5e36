// Package count counts words.
package count

// Count returns how often each word occurs in words.
func Count(words []string) map[string]int {
	counts := make(map[string]int)
	for word := range words {
		counts[word]++
	}
	return counts
}
