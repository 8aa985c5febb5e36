package bridge

import (
	"encoding/binary"
	"internal/show"
	"math"
	"reflect"
	"sort"
	"unsafe"
)

type encoder struct{ data []byte }

func (e *encoder) tag(c byte) { e.data = append(e.data, c) }

func (e *encoder) length(n int) { e.data = binary.LittleEndian.AppendUint32(e.data, uint32(n)) }

func (e *encoder) word(x uint64) { e.data = binary.LittleEndian.AppendUint64(e.data, x) }

func (e *encoder) text(s string) {
	e.length(len(s))
	e.data = append(e.data, s...)
}

func (e *encoder) value(v reflect.Value, depth int) {
	if !v.IsValid() {
		e.tag('n')
		return
	}
	if depth > maxDepth {
		e.opaque(v)
		return
	}
	if v.CanInterface() && v.Kind() != reflect.Interface {
		if err, ok := v.Interface().(error); ok && !(v.Kind() == reflect.Pointer && v.IsNil()) {
			e.tag('e')
			e.text(v.Type().String())
			e.text(err.Error())
			return
		}
	}
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			e.tag('t')
		} else {
			e.tag('f')
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		e.tag('i')
		e.word(uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		e.tag('u')
		e.word(v.Uint())
	case reflect.Float32, reflect.Float64:
		e.tag('d')
		e.word(math.Float64bits(v.Float()))
	case reflect.Complex64, reflect.Complex128:
		e.tag('c')
		e.word(math.Float64bits(real(v.Complex())))
		e.word(math.Float64bits(imag(v.Complex())))
	case reflect.String:
		e.tag('s')
		e.text(v.String())
	case reflect.Slice, reflect.Array:
		e.list(v, depth)
	case reflect.Map:
		e.table(v, depth)
	case reflect.Struct:
		e.tag('r')
		e.text(v.Type().Name())
		e.length(v.NumField())
		for i := range v.NumField() {
			e.text(v.Type().Field(i).Name)
			e.value(v.Field(i), depth+1)
		}
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			e.tag('n')
		} else {
			e.value(v.Elem(), depth+1)
		}
	default:
		e.opaque(v)
	}
}

func (e *encoder) opaque(v reflect.Value) {
	e.tag('o')
	e.text(show.TextOf(v))
}

func (e *encoder) list(v reflect.Value, depth int) {
	if v.Kind() == reflect.Slice && v.IsNil() {
		e.tag('n')
		return
	}
	elem := v.Type().Elem()
	n := v.Len()
	if v.Kind() == reflect.Slice && elem.Kind() == reflect.Uint8 {
		e.tag('b')
		e.length(n)
		e.data = append(e.data, v.Bytes()...)
		return
	}
	if isNumber(elem.Kind()) && (v.Kind() == reflect.Slice || v.CanAddr()) {
		e.tag('v')
		e.tag(byte(elem.Kind()))
		e.length(n)
		if n > 0 {
			e.data = append(e.data, unsafe.Slice((*byte)(v.Index(0).Addr().UnsafePointer()), n*int(elem.Size()))...)
		}
		return
	}
	e.tag('l')
	e.length(n)
	for i := range n {
		e.value(v.Index(i), depth+1)
	}
}

func (e *encoder) table(v reflect.Value, depth int) {
	if v.IsNil() {
		e.tag('n')
		return
	}
	e.tag('m')
	keys := v.MapKeys()
	if v.Type().Key().Kind() == reflect.String {
		sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
	}
	e.length(len(keys))
	for _, key := range keys {
		e.value(key, depth+1)
		e.value(v.MapIndex(key), depth+1)
	}
}

// isNumber tells about the kinds that vectors may have.
func isNumber(k reflect.Kind) bool {
	return k >= reflect.Int && k <= reflect.Float64 && k != reflect.Uintptr
}
