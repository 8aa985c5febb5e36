package show

import (
	"reflect"
	"sort"
)

// Limits of a table.
const (
	maxRows    = 60
	maxColumns = 20
)

// table adds columns and rows to the message about a value that is a table by nature: a slice, array or map whose elements are
// structs, or pointers to such, or maps with text for keys; also a map of plain values. A column's name stands for a field or key.
func table(m *object, v reflect.Value) {
	k := v.Kind()
	if k != reflect.Slice && k != reflect.Array && k != reflect.Map || v.Len() == 0 {
		return
	}
	elem := v.Type().Elem()
	isMap := k == reflect.Map
	if elem.Kind() == reflect.Pointer {
		elem = elem.Elem()
	}
	var columns []string
	switch {
	case elem.Kind() == reflect.Struct && elem.NumField() > 0 && elem.NumField() <= maxColumns && !speaks(v.Type().Elem()):
		for i := range elem.NumField() {
			columns = append(columns, elem.Field(i).Name)
		}
	case elem.Kind() == reflect.Map && elem.Key().Kind() == reflect.String && v.Type().Elem().Kind() == reflect.Map:
		columns = keysOf(v)
		if columns == nil {
			return
		}
	case isMap && plain(elem.Kind()) && v.Type().Elem().Kind() != reflect.Pointer:
		columns = []string{"value"}
	default:
		return
	}
	m.texts("columns", columns)
	p := printer{width: 1 << 30}
	var rows, labels []string
	m.key("rows")
	m.b = append(m.b, '[')
	add := func(label string, item reflect.Value) {
		if len(labels) > 0 {
			m.b = append(m.b, ',')
		}
		labels = append(labels, label)
		rows = cells(&p, item, columns)
		m.b = appendTexts(m.b, rows)
	}
	if isMap {
		keys := v.MapKeys()
		sort.SliceStable(keys, func(i, j int) bool { return less(keys[i], keys[j]) })
		for _, key := range keys[:min(len(keys), maxRows)] {
			add(cell(&p, key), v.MapIndex(key))
		}
	} else {
		for i := range min(v.Len(), maxRows) {
			add(p.print(reflect.ValueOf(i), 0, 0, ""), v.Index(i))
		}
	}
	m.b = append(m.b, ']')
	m.texts("labels", labels)
}

// keysOf lists the keys of all maps that are elements of v, sorted; nil if they are too many.
func keysOf(v reflect.Value) []string {
	seen := map[string]bool{}
	note := func(item reflect.Value) {
		for _, key := range item.MapKeys() {
			seen[key.String()] = true
		}
	}
	if v.Kind() == reflect.Map {
		for _, key := range v.MapKeys() {
			note(v.MapIndex(key))
		}
	} else {
		for i := range v.Len() {
			note(v.Index(i))
		}
	}
	if len(seen) == 0 || len(seen) > maxColumns {
		return nil
	}
	keys := make([]string, 0, len(seen))
	for key := range seen {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

// cells writes the columns of one row.
func cells(p *printer, item reflect.Value, columns []string) []string {
	if item.Kind() == reflect.Pointer {
		if item.IsNil() {
			return []string{"nil"}
		}
		item = item.Elem()
	}
	var out []string
	switch item.Kind() {
	case reflect.Struct:
		for i := range item.NumField() {
			out = append(out, cell(p, item.Field(i)))
		}
	case reflect.Map:
		for _, column := range columns {
			found := item.MapIndex(reflect.ValueOf(column).Convert(item.Type().Key()))
			if found.IsValid() {
				out = append(out, cell(p, found))
			} else {
				out = append(out, "")
			}
		}
	default:
		out = append(out, cell(p, item))
	}
	return out
}

// cell writes a value in a table: texts without quotes.
func cell(p *printer, v reflect.Value) string {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	if v.Kind() == reflect.String {
		if text, ok := spoken(v); ok {
			return text
		}
		return v.String()
	}
	return p.print(v, 1, 0, "")
}

func plain(k reflect.Kind) bool {
	return k >= reflect.Bool && k <= reflect.Complex128 || k == reflect.String
}

var (
	errorType   = reflect.TypeFor[error]()
	speakerType = reflect.TypeFor[interface{ String() string }]()
)

// speaks tells whether values of a type say themselves what they are.
func speaks(t reflect.Type) bool {
	return t.Implements(errorType) || t.Implements(speakerType)
}
