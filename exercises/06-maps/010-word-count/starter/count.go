// Package count counts words.
package count

// Count returns how often each word occurs in words.
func Count(words []string) map[string]int {
	// TODO: make a map, go through the words, count them.
	return map[string]int{}
}
