// Package list works on lists.
package list

// Remove gives items without the one at index i, and leaves items alone.
func Remove(items []string, i int) []string {
	var result []string
	for _, item := range items {
		if item != items[i] {
			result = append(result, item)
		}
	}
	return result
}
