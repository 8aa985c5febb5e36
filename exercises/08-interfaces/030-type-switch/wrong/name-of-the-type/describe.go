package describe

import (
	"fmt"
	"strings"
)

func Describe(v any) string {
	if v == nil {
		return "nothing"
	}
	switch fmt.Sprintf("%T", v) {
	case "int":
		return fmt.Sprintf("number %v", v)
	case "string":
		return fmt.Sprintf("text %q", v)
	case "bool":
		if v.(bool) {
			return "yes"
		}
		return "no"
	case "*errors.errorString":
		return "error: " + v.(error).Error()
	case "[]interface {}":
		items := []string{}
		for _, x := range v.([]any) {
			items = append(items, Describe(x))
		}
		return "[" + strings.Join(items, ", ") + "]"
	default:
		return fmt.Sprintf("something of type %T", v)
	}
}
