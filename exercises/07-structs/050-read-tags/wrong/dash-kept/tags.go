// Package tags reads struct tags.
package tags

import (
	"reflect"
	"strings"
)

// Names returns the names that the fields of the struct v have in JSON.
func Names(v any) []string {
	var names []string
	t := reflect.TypeOf(v)
	for i := range t.NumField() {
		field := t.Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch name {

		case "":
			name = field.Name
		}
		names = append(names, name)
	}
	return names
}
