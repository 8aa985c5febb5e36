package list

import (
	"fmt"
	"strings"
)

func List(items []string) string {
	quoted := make([]string, len(items))
	for i, item := range items {
		quoted[i] = fmt.Sprintf("%q", item)
	}
	var b strings.Builder
	b.WriteString("[" + strings.Join(quoted, ", ") + "]")
	return b.String()
}
