// Package list writes lists.
package list

import (
	"fmt"
	"strings"
)

// List writes items in quotes, with commas between them and brackets around the whole.
func List(items []string) string {
	var b strings.Builder
	b.WriteString("[")
	for _, item := range items {
		fmt.Fprintf(&b, "%q, ", item)
	}
	s := b.String()
	return s[:len(s)-2] + "]"
}
