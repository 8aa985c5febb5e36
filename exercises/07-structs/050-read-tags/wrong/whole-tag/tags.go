package tags

import "reflect"

func Names(v any) []string {
	var names []string
	t := reflect.TypeOf(v)
	for i := range t.NumField() {
		field := t.Field(i)
		name := field.Tag.Get("json")
		if name == "-" {
			continue
		}
		if name == "" {
			name = field.Name
		}
		names = append(names, name)
	}
	return names
}
