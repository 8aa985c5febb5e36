package list

import (
	"fmt"
	"strings"
)

func List(items []string) string {
	var b strings.Builder
	b.WriteString("[")
	for _, item := range items {
		fmt.Fprintf(&b, "%q, ", item)
	}
	b.WriteString("]")
	return b.String()
}
