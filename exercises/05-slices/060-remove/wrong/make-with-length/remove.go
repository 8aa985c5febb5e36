// Package list works on lists.
package list

// Remove gives items without the one at index i, and leaves items alone.
func Remove(items []string, i int) []string {
	result := make([]string, len(items)-1)
	result = append(result, items[:i]...)
	return append(result, items[i+1:]...)
}
