// Package list writes lists.
package list

// List writes items in quotes, with commas between them and brackets around the whole.
func List(items []string) string {
	s := "["
	for _, item := range items {
		s += item + ", "
	}
	return s + "]"
}
