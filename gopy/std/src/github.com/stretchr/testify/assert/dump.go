// A value written out over several lines, for the Diff section and ElementsMatch: a line for each element and field, with
// types, pointers followed, map keys in order. Two dumps of equal values are equal, so no addresses are shown.

package assert

import (
	"encoding/hex"
	"reflect"
	"sort"
	"strconv"
	"strings"
	"time"
)

const maxDepth = 10

// dumper writes a dump. `open` has the pointers that lead to the value being written, each with the depth at which it was met.
type dumper struct {
	out   strings.Builder
	depth int
	open  map[uintptr]int
	times bool // times are written by their String
}

// dump writes a value out; it ends with a line break.
func dump(value interface{}) string { return dumpWith(value, false) }

func dumpWith(value interface{}, times bool) string {
	if value == nil {
		return "(interface {}) <nil>\n"
	}
	d := dumper{open: make(map[uintptr]int), times: times}
	d.value(reflect.ValueOf(value))
	return d.out.String() + "\n"
}

func (d *dumper) indent() {
	for range d.depth {
		d.out.WriteByte(' ')
	}
}

// value writes a value with its type.
func (d *dumper) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Invalid:
		d.out.WriteString("<invalid>")
	case reflect.Pointer:
		d.pointer(v)
	default:
		d.out.WriteString("(" + v.Type().String() + ") ")
		d.content(v)
	}
}

// element writes what a list, map or field holds: of an interface, the value in it.
func (d *dumper) element(v reflect.Value) {
	if v.Kind() == reflect.Interface && !v.IsNil() {
		v = v.Elem()
	}
	d.value(v)
}

// pointer follows a chain of pointers to the value at its end, nil, or a pointer that is being followed already.
func (d *dumper) pointer(v reflect.Value) {
	for address, depth := range d.open {
		if depth >= d.depth {
			delete(d.open, address)
		}
	}
	stars, end := 0, ""
	for v.Kind() == reflect.Pointer && end == "" {
		if v.IsNil() {
			end = "<nil>"
			break
		}
		address := v.Pointer()
		if depth, ok := d.open[address]; ok && depth < d.depth {
			end = "<already shown>"
			break
		}
		stars++
		d.open[address] = d.depth
		v = v.Elem()
		if v.Kind() == reflect.Interface {
			if v.IsNil() {
				end = "<nil>"
				break
			}
			v = v.Elem()
		}
	}
	d.out.WriteString("(" + strings.Repeat("*", stars) + v.Type().String() + ")(")
	if end != "" {
		d.out.WriteString(end)
	} else {
		d.content(v)
	}
	d.out.WriteByte(')')
}

// content writes a value without its type.
func (d *dumper) content(v reflect.Value) {
	switch v.Kind() {
	case reflect.Array, reflect.Slice, reflect.Chan, reflect.Map, reflect.String:
		if n := v.Len(); n > 0 {
			d.out.WriteString("(len=" + strconv.Itoa(n) + ") ")
		}
	}
	if d.times && v.CanInterface() {
		if t, ok := v.Interface().(time.Time); ok {
			d.out.WriteString(t.String())
			return
		}
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Map, reflect.Interface:
		if v.IsNil() {
			d.out.WriteString("<nil>")
			return
		}
	}
	switch v.Kind() {
	case reflect.Slice, reflect.Array, reflect.Map, reflect.Struct:
		d.braces(v)
	default:
		d.out.WriteString(scalar(v))
	}
}

// braces writes the parts of a value between braces, one deeper.
func (d *dumper) braces(v reflect.Value) {
	d.out.WriteString("{\n")
	d.depth++
	switch {
	case d.depth > maxDepth:
		d.indent()
		d.out.WriteString("<max depth reached>\n")
	case v.Kind() == reflect.Map:
		keys := v.MapKeys()
		sort.Slice(keys, func(i, j int) bool { return keyLess(keys[i], keys[j]) })
		for i, key := range keys {
			d.indent()
			d.element(key)
			d.out.WriteString(": ")
			d.element(v.MapIndex(key))
			d.endLine(i, len(keys))
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			d.indent()
			d.out.WriteString(v.Type().Field(i).Name + ": ")
			d.element(v.Field(i))
			d.endLine(i, v.NumField())
		}
	case v.Len() > 0 && v.Type().Elem().Kind() == reflect.Uint8:
		d.bytes(v)
	default:
		for i := range v.Len() {
			d.indent()
			d.element(v.Index(i))
			d.endLine(i, v.Len())
		}
	}
	d.depth--
	d.indent()
	d.out.WriteByte('}')
}

func (d *dumper) endLine(i, n int) {
	if i < n-1 {
		d.out.WriteByte(',')
	}
	d.out.WriteByte('\n')
}

// bytes writes a list of bytes as hexdump -C does.
func (d *dumper) bytes(v reflect.Value) {
	data := make([]byte, v.Len())
	for i := range data {
		data[i] = byte(v.Index(i).Uint())
	}
	for line := range strings.Lines(hex.Dump(data)) {
		d.indent()
		d.out.WriteString(line)
	}
}

func scalar(v reflect.Value) string {
	switch v.Kind() {
	case reflect.Bool:
		return strconv.FormatBool(v.Bool())
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.FormatUint(v.Uint(), 10)
	case reflect.Float32, reflect.Float64:
		return strconv.FormatFloat(v.Float(), 'g', -1, v.Type().Bits())
	case reflect.Complex64, reflect.Complex128:
		bits := v.Type().Bits() / 2
		re, im := real(v.Complex()), imag(v.Complex())
		sign := ""
		if im >= 0 {
			sign = "+"
		}
		return "(" + strconv.FormatFloat(re, 'g', -1, bits) + sign + strconv.FormatFloat(im, 'g', -1, bits) + "i)"
	case reflect.String:
		return strconv.Quote(v.String())
	case reflect.Uintptr:
		return address(uintptr(v.Uint()))
	}
	return address(v.Pointer())
}

func address(p uintptr) string {
	if p == 0 {
		return "<nil>"
	}
	return "0x" + strconv.FormatUint(uint64(p), 16)
}

// keyLess orders the keys of a map as far as their kind has an order.
func keyLess(a, b reflect.Value) bool {
	switch a.Kind() {
	case reflect.Bool:
		return !a.Bool() && b.Bool()
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return a.Int() < b.Int()
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return a.Uint() < b.Uint()
	case reflect.Float32, reflect.Float64:
		return a.Float() < b.Float()
	case reflect.String:
		return a.String() < b.String()
	case reflect.Array:
		for i := range a.Len() {
			if keyLess(a.Index(i), b.Index(i)) {
				return true
			}
			if keyLess(b.Index(i), a.Index(i)) {
				return false
			}
		}
	}
	return false
}
