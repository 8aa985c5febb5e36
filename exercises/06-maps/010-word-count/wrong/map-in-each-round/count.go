// Package count counts words.
package count

// Count returns how often each word occurs in words.
func Count(words []string) map[string]int {
	var counts map[string]int
	for _, word := range words {
		counts = make(map[string]int)
		counts[word]++
	}
	return counts
}
