package count

import "strings"

func Count(words []string) map[string]int {
	counts := make(map[string]int)
	for _, word := range words {
		counts[strings.ToLower(word)]++
	}
	return counts
}
