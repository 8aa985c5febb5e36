// Package tags reads struct tags.
package tags

import (
	"reflect"
	"strings"
)

// Names returns the names that the fields of the struct v have in JSON.
func Names(v any) []string {
	var out []string
	t := reflect.TypeOf(v)
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		tag, ok := f.Tag.Lookup("json")
		if !ok {
			out = append(out, f.Name)
			continue
		}
		n, _, _ := strings.Cut(tag, ",")
		if n == "-" {
			continue
		}
		out = append(out, n)
	}
	return out
}
