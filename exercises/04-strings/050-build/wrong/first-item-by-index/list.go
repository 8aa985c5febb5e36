package list

import (
	"fmt"
	"strings"
)

func List(items []string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "[%q", items[0])
	for _, item := range items[1:] {
		fmt.Fprintf(&b, ", %q", item)
	}
	b.WriteString("]")
	return b.String()
}
