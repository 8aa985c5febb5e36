// Package list works on lists.
package list

// Remove gives items without the one at index i, and leaves items alone.
func Remove(items []string, i int) []string {
	return append(items[:i:i], items[i+1:]...)
}
