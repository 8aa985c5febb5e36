package template

import (
	"reflect"
	"slices"
	"strings"
)

func sortedMap(m reflect.Value) (keys, values []reflect.Value) {
	keys = m.MapKeys()
	slices.SortFunc(keys, func(a, b reflect.Value) int {
		if a.CanInt() && b.CanInt() {
			return int(a.Int() - b.Int())
		}
		return strings.Compare(a.String(), b.String())
	})
	for _, k := range keys {
		values = append(values, m.MapIndex(k))
	}
	return keys, values
}
