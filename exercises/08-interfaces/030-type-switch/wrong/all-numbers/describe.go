// Package describe looks into interfaces.
package describe

import (
	"fmt"
	"strings"
)

// Describe says in words what v is.
func Describe(v any) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case int, int64, float64:
		return fmt.Sprintf("number %v", v)
	case string:
		return fmt.Sprintf("text %q", v)
	case bool:
		if v {
			return "yes"
		}
		return "no"
	case error:
		return "error: " + v.Error()
	case []any:
		var items []string
		for _, item := range v {
			items = append(items, Describe(item))
		}
		return "[" + strings.Join(items, ", ") + "]"
	default:
		return fmt.Sprintf("something of type %T", v)
	}
}
