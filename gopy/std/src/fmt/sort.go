package fmt

import "reflect"

// This file puts the entries of a map in order: numbers, strings and booleans by value with NaN first, addresses by number,
// structs and arrays part by part, interfaces by type and then by value, nil first. Equal keys (NaN) stay as they come.

// sortedMap returns the keys of a map in order and the values that go with them.
func sortedMap(m reflect.Value) (keys, values []reflect.Value) {
	n := m.Len()
	keys = make([]reflect.Value, 0, n)
	values = make([]reflect.Value, 0, n)
	for iter := m.MapRange(); iter.Next(); {
		keys = append(keys, iter.Key())
		values = append(values, iter.Value())
	}
	n = len(keys)
	order := make([]int, n) // indexes of keys
	for i := range order {
		order[i] = i
	}
	order = mergeSort(order, make([]int, n), keys)
	sortedKeys := make([]reflect.Value, n)
	sortedValues := make([]reflect.Value, n)
	for i, at := range order {
		sortedKeys[i] = keys[at]
		sortedValues[i] = values[at]
	}
	return sortedKeys, sortedValues
}

// mergeSort sorts indexes of keys, keeping those of equal keys in their order. The result is order or spare.
func mergeSort(order, spare []int, keys []reflect.Value) []int {
	n := len(order)
	for width := 1; width < n; width *= 2 {
		for start := 0; start < n; start += 2 * width {
			i, middle := start, min(start+width, n)
			j, end := middle, min(start+2*width, n)
			for k := start; k < end; k++ {
				if j == end || i < middle && compare(keys[order[i]], keys[order[j]]) <= 0 {
					spare[k] = order[i]
					i++
				} else {
					spare[k] = order[j]
					j++
				}
			}
		}
		order, spare = spare, order
	}
	return order
}

// compare returns a negative number, zero or a positive number as a comes before b, with it or after it. Both are of one
// type.
func compare(a, b reflect.Value) int {
	switch a.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return decide(a.Int() < b.Int(), a.Int() > b.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return decide(a.Uint() < b.Uint(), a.Uint() > b.Uint())
	case reflect.String:
		x, y := a.String(), b.String()
		return decide(x < y, x > y)
	case reflect.Float32, reflect.Float64:
		return compareFloats(a.Float(), b.Float())
	case reflect.Complex64, reflect.Complex128:
		x, y := a.Complex(), b.Complex()
		if c := compareFloats(real(x), real(y)); c != 0 {
			return c
		}
		return compareFloats(imag(x), imag(y))
	case reflect.Bool:
		return decide(!a.Bool() && b.Bool(), a.Bool() && !b.Bool())
	case reflect.Pointer, reflect.UnsafePointer, reflect.Chan:
		return decide(a.Pointer() < b.Pointer(), a.Pointer() > b.Pointer())
	case reflect.Struct:
		for i := range a.NumField() {
			if c := compare(a.Field(i), b.Field(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflect.Array:
		for i := range a.Len() {
			if c := compare(a.Index(i), b.Index(i)); c != 0 {
				return c
			}
		}
		return 0
	case reflect.Interface:
		return compareInterfaces(a, b)
	}
	panic("bad type in compare: " + a.Type().String())
}

func decide(less, greater bool) int {
	if less {
		return -1
	}
	if greater {
		return 1
	}
	return 0
}

func compareFloats(x, y float64) int {
	return decide(x < y || x != x && y == y, x > y || x == x && y != y)
}

func compareInterfaces(a, b reflect.Value) int {
	if a.IsNil() || b.IsNil() {
		return decide(!b.IsNil(), !a.IsNil())
	}
	a, b = a.Elem(), b.Elem()
	s, t := a.Type(), b.Type()
	if s == t {
		return compare(a, b)
	}
	x, y := typeRank(s), typeRank(t)
	if x == y {
		x = uint64(reflect.ValueOf(s).Pointer())
		y = uint64(reflect.ValueOf(t).Pointer())
	}
	return decide(x < y, x > y)
}

// Types in interfaces are compared by the addresses of their descriptions, so their order is as the linker likes. This is
// what Go's makes of it: types without a name, the predeclared ones in the order of this table, others.
var predeclaredRanks = [reflect.UnsafePointer + 1]uint8{
	reflect.String: 1, reflect.Int: 2, reflect.Uint8: 3, reflect.Int16: 4, reflect.Uint16: 5, reflect.Int32: 6,
	reflect.Uint32: 7, reflect.Int64: 8, reflect.Uint64: 9, reflect.Int8: 10, reflect.Uint: 11, reflect.Uintptr: 12,
	reflect.Complex64: 13, reflect.Complex128: 14, reflect.Float32: 15, reflect.Float64: 16, reflect.Bool: 17,
}

func typeRank(t reflect.Type) uint64 {
	switch {
	case t.Name() == "":
		return 0
	case t.PkgPath() == "":
		return uint64(predeclaredRanks[t.Kind()])
	}
	return uint64(len(predeclaredRanks))
}
