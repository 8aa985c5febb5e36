package describe

import (
	"fmt"
)

func Describe(v any) string {
	switch v := v.(type) {
	case nil:
		return "nothing"
	case int:
		return fmt.Sprintf("number %v", v)
	case string:
		return fmt.Sprintf("text %q", v)
	case bool:
		return map[bool]string{true: "yes", false: "no"}[v]
	case error:
		return "error: " + v.Error()
	case []any:
		s := "["
		for _, x := range v {
			s += Describe(x) + ", "
		}
		return s[:len(s)-2] + "]"
	default:
		return fmt.Sprintf("something of type %T", v)
	}
}
