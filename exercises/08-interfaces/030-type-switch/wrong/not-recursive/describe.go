// Package describe looks into interfaces.
package describe

import (
	"fmt"
)

// Describe says in words what v is.
func Describe(v any) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case int:
		return fmt.Sprintf("number %d", v)
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
		return fmt.Sprint(v)
	default:
		return fmt.Sprintf("something of type %T", v)
	}
}
