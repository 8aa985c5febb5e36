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
	for i, item := range items {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q", item)
	}
	b.WriteString("]")
	return b.String()
}
