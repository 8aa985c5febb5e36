// Package list writes lists.
package list

import (
	"fmt"
	"strings"
)

// List writes items in quotes, with commas between them and brackets around the whole.
func List(items []string) string {
	s := "["
	for _, item := range items {
		s += fmt.Sprintf("%q, ", item)
	}
	return strings.TrimSuffix(s, ", ") + "]"
}
