package bridge

import (
	"encoding/binary"
	"fmt"
	"math"
	"reflect"
	"unsafe"
)

type decoder struct{ data []byte }

func (d *decoder) take(n int) []byte {
	if n < 0 || n > len(d.data) {
		panic(misfit("no value has been passed"))
	}
	head := d.data[:n]
	d.data = d.data[n:]
	return head
}

func (d *decoder) tag() byte { return d.take(1)[0] }

func (d *decoder) length() int { return int(binary.LittleEndian.Uint32(d.take(4))) }

func (d *decoder) word() uint64 { return binary.LittleEndian.Uint64(d.take(8)) }

func (d *decoder) text() string { return string(d.take(d.length())) }

// value decodes the next value into v.
func (d *decoder) value(v reflect.Value) {
	t := d.tag()
	if v.Kind() == reflect.Interface {
		if t == 'n' {
			v.SetZero()
			return
		}
		x := reflect.New(natural(t, d)).Elem()
		d.rest(t, x)
		if !x.Type().AssignableTo(v.Type()) {
			mismatch(t, v)
		}
		v.Set(x)
		return
	}
	if v.Kind() == reflect.Pointer && t != 'n' {
		v.Set(reflect.New(v.Type().Elem()))
		d.rest(t, v.Elem())
		return
	}
	d.rest(t, v)
}

// natural is the type that a value has in an interface.
func natural(t byte, d *decoder) reflect.Type {
	switch t {
	case 't', 'f':
		return reflect.TypeFor[bool]()
	case 'i':
		return reflect.TypeFor[int]()
	case 'u':
		return reflect.TypeFor[uint64]()
	case 'd':
		return reflect.TypeFor[float64]()
	case 'c':
		return reflect.TypeFor[complex128]()
	case 's':
		return reflect.TypeFor[string]()
	case 'b':
		return reflect.TypeFor[[]byte]()
	case 'v':
		if k := reflect.Kind(d.data[0]); k == reflect.Int64 || k == reflect.Int {
			return reflect.TypeFor[[]int]()
		}
		return reflect.TypeFor[[]float64]()
	case 'm':
		n := int(binary.LittleEndian.Uint32(d.data))
		if n == 0 || d.data[4] == 's' {
			return reflect.TypeFor[map[string]any]()
		}
		return reflect.TypeFor[map[any]any]()
	case 'r':
		return reflect.TypeFor[map[string]any]()
	}
	return reflect.TypeFor[[]any]()
}

func mismatch(t byte, v reflect.Value) {
	names := map[byte]string{'n': "nothing", 't': "a bool", 'f': "a bool", 'i': "a whole number", 'u': "a whole number",
		'd': "a float", 'c': "a complex number", 's': "a text", 'b': "bytes", 'l': "a list", 'm': "a map", 'r': "a struct", 'v': "a list of numbers"}
	panic(misfit(fmt.Sprintf("cannot use %s as %s", names[t], v.Type())))
}

// rest decodes what follows the tag t.
func (d *decoder) rest(t byte, v reflect.Value) {
	switch t {
	case 'n':
		switch v.Kind() {
		case reflect.Pointer, reflect.Slice, reflect.Map, reflect.Chan, reflect.Func, reflect.Interface:
			v.SetZero()
		default:
			mismatch(t, v)
		}
	case 't', 'f':
		if v.Kind() != reflect.Bool {
			mismatch(t, v)
		}
		v.SetBool(t == 't')
	case 'i', 'u':
		d.number(t, v)
	case 'd':
		x := math.Float64frombits(d.word())
		switch v.Kind() {
		case reflect.Float32, reflect.Float64:
			v.SetFloat(x)
		case reflect.Complex64, reflect.Complex128:
			v.SetComplex(complex(x, 0))
		default:
			mismatch(t, v)
		}
	case 'c':
		re, im := math.Float64frombits(d.word()), math.Float64frombits(d.word())
		if k := v.Kind(); k != reflect.Complex64 && k != reflect.Complex128 {
			mismatch(t, v)
		}
		v.SetComplex(complex(re, im))
	case 's':
		if v.Kind() != reflect.String {
			mismatch(t, v)
		}
		v.SetString(d.text())
	case 'b':
		if v.Kind() != reflect.Slice || v.Type().Elem().Kind() != reflect.Uint8 {
			mismatch(t, v)
		}
		v.SetBytes(append([]byte{}, d.take(d.length())...))
	case 'l':
		d.list(v)
	case 'v':
		d.vector(v)
	case 'm':
		d.table(v)
	case 'r':
		d.text()
		d.fields(v)
	default:
		mismatch(t, v)
	}
}

func (d *decoder) number(t byte, v reflect.Value) {
	x := d.word()
	switch k := v.Kind(); {
	case v.CanInt():
		if t == 'u' && x > math.MaxInt64 || v.OverflowInt(int64(x)) {
			panic(misfit(fmt.Sprintf("%s is out of the range of %s", decimal(t, x), v.Type())))
		}
		v.SetInt(int64(x))
	case v.CanUint():
		if t == 'i' && int64(x) < 0 || v.OverflowUint(x) {
			panic(misfit(fmt.Sprintf("%s is out of the range of %s", decimal(t, x), v.Type())))
		}
		v.SetUint(x)
	case k == reflect.Float32 || k == reflect.Float64:
		if t == 'i' {
			v.SetFloat(float64(int64(x)))
		} else {
			v.SetFloat(float64(x))
		}
	default:
		mismatch(t, v)
	}
}

func decimal(t byte, x uint64) string {
	if t == 'i' {
		return fmt.Sprint(int64(x))
	}
	return fmt.Sprint(x)
}

// sequence makes v hold n elements.
func sequence(t byte, v reflect.Value, n int) {
	switch v.Kind() {
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), n, n))
	case reflect.Array:
		if v.Len() != n {
			panic(misfit(fmt.Sprintf("cannot use a list of %d as %s", n, v.Type())))
		}
	default:
		mismatch(t, v)
	}
}

func (d *decoder) list(v reflect.Value) {
	n := d.length()
	if n > len(d.data) {
		d.take(n)
	}
	sequence('l', v, n)
	for i := range n {
		d.value(v.Index(i))
	}
}

func (d *decoder) vector(v reflect.Value) {
	k := reflect.Kind(d.tag())
	n := d.length()
	size := sizes[k]
	data := d.take(n * size)
	sequence('v', v, n)
	elem := v.Type().Elem()
	if elem.Kind() == k && n > 0 {
		copy(unsafe.Slice((*byte)(v.Index(0).Addr().UnsafePointer()), len(data)), data)
		return
	}
	for i := range n {
		x := element(k, data[i*size:])
		if item := v.Index(i); item.Kind() == reflect.Interface {
			item.Set(x)
		} else if x.CanConvert(elem) && isNumber(elem.Kind()) {
			item.Set(x.Convert(elem))
		} else {
			mismatch('v', v)
		}
	}
}

var sizes = [...]int{reflect.Int: 8, reflect.Int8: 1, reflect.Int16: 2, reflect.Int32: 4, reflect.Int64: 8, reflect.Uint: 8,
	reflect.Uint8: 1, reflect.Uint16: 2, reflect.Uint32: 4, reflect.Uint64: 8, reflect.Uintptr: 8, reflect.Float32: 4, reflect.Float64: 8}

func element(k reflect.Kind, data []byte) reflect.Value {
	switch sizes[k] {
	case 1:
		if k == reflect.Int8 {
			return reflect.ValueOf(int(int8(data[0])))
		}
		return reflect.ValueOf(int(data[0]))
	case 2:
		x := binary.LittleEndian.Uint16(data)
		if k == reflect.Int16 {
			return reflect.ValueOf(int(int16(x)))
		}
		return reflect.ValueOf(int(x))
	case 4:
		x := binary.LittleEndian.Uint32(data)
		if k == reflect.Float32 {
			return reflect.ValueOf(float64(math.Float32frombits(x)))
		}
		if k == reflect.Int32 {
			return reflect.ValueOf(int(int32(x)))
		}
		return reflect.ValueOf(int(x))
	}
	x := binary.LittleEndian.Uint64(data)
	if k == reflect.Float64 {
		return reflect.ValueOf(math.Float64frombits(x))
	}
	if k == reflect.Uint64 || k == reflect.Uint {
		return reflect.ValueOf(x)
	}
	return reflect.ValueOf(int(x))
}

func (d *decoder) table(v reflect.Value) {
	if v.Kind() == reflect.Struct {
		d.named(v)
		return
	}
	if v.Kind() != reflect.Map {
		mismatch('m', v)
	}
	n := d.length()
	v.Set(reflect.MakeMap(v.Type()))
	for range n {
		key := reflect.New(v.Type().Key()).Elem()
		d.value(key)
		elem := reflect.New(v.Type().Elem()).Elem()
		d.value(elem)
		v.SetMapIndex(key, elem)
	}
}

// named decodes a map into a struct: its keys are names of fields.
func (d *decoder) named(v reflect.Value) {
	n := d.length()
	for range n {
		if t := d.tag(); t != 's' {
			mismatch('m', v)
		}
		d.field(v, d.text())
	}
}

func (d *decoder) fields(v reflect.Value) {
	n := d.length()
	if v.Kind() == reflect.Map && v.Type().Key().Kind() == reflect.String {
		v.Set(reflect.MakeMap(v.Type()))
		for range n {
			key := reflect.ValueOf(d.text()).Convert(v.Type().Key())
			elem := reflect.New(v.Type().Elem()).Elem()
			d.value(elem)
			v.SetMapIndex(key, elem)
		}
		return
	}
	if v.Kind() != reflect.Struct {
		mismatch('r', v)
	}
	for range n {
		d.field(v, d.text())
	}
}

func (d *decoder) field(v reflect.Value, name string) {
	field := v.FieldByName(name)
	if !field.IsValid() {
		panic(misfit(fmt.Sprintf("%s has no field %s", v.Type(), name)))
	}
	if !field.CanSet() {
		// An unexported field, which the session may use as any other.
		field = reflect.NewAt(field.Type(), field.Addr().UnsafePointer()).Elem()
	}
	d.value(field)
}
