package describe

import "fmt"

func Describe(v any) string {
	if s := v.(string); s != "" {
		return fmt.Sprintf("text %q", s)
	}
	if n := v.(int); n != 0 {
		return fmt.Sprintf("number %d", n)
	}
	return fmt.Sprintf("something of type %T", v)
}
