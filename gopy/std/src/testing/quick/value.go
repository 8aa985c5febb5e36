// Random values.

package quick

import (
	"math"
	"math/rand"
	"reflect"
)

// A Generator is a type that makes random values of its own.
type Generator interface {
	// Generate returns a value of the type; size is about how large it may be.
	Generate(rand *rand.Rand, size int) reflect.Value
}

// largest is about how many parts a value has at most.
const largest = 50

// Value returns a random value of a type; ok is false if there is none: for functions, channels and interfaces, and for structs with unexported
// fields it panics.
func Value(t reflect.Type, rand *rand.Rand) (value reflect.Value, ok bool) {
	return sizedValue(t, rand, largest)
}

// sizedValue returns a random value with no more than about size parts. Chance is drawn on in the order of Go's own package.
func sizedValue(t reflect.Type, r *rand.Rand, size int) (reflect.Value, bool) {
	if g, ok := reflect.Zero(t).Interface().(Generator); ok {
		return g.Generate(r, size), true
	}
	v := reflect.New(t).Elem()
	ok := true
	switch t.Kind() {
	case reflect.Bool:
		v.SetBool(r.Int()&1 == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(int64(r.Uint64()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		v.SetUint(r.Uint64())
	case reflect.Float32:
		v.SetFloat(randomFloat32(r))
	case reflect.Float64:
		v.SetFloat(randomFloat64(r))
	case reflect.Complex64:
		re := randomFloat32(r)
		v.SetComplex(complex(re, randomFloat32(r)))
	case reflect.Complex128:
		re := randomFloat64(r)
		v.SetComplex(complex(re, randomFloat64(r)))
	case reflect.String:
		runes := make([]rune, r.Intn(largest))
		for i := range runes {
			runes[i] = rune(r.Intn(0x10ffff))
		}
		v.SetString(string(runes))
	case reflect.Map:
		ok = fillMap(v, r, size)
	case reflect.Pointer:
		if r.Intn(size) != 0 { // else it stays nil
			var elem reflect.Value
			if elem, ok = sizedValue(t.Elem(), r, size); ok {
				v.Set(reflect.New(t.Elem()))
				v.Elem().Set(elem)
			}
		}
	case reflect.Slice:
		n := r.Intn(size)
		v.Set(reflect.MakeSlice(t, n, n))
		ok = fill(v, n, r, size-n)
	case reflect.Array:
		ok = fill(v, v.Len(), r, size)
	case reflect.Struct:
		ok = fillStruct(v, r, size)
	default:
		ok = false
	}
	if !ok {
		return reflect.Value{}, false
	}
	return v, true
}

func randomFloat32(r *rand.Rand) float64 {
	f := r.Float64() * math.MaxFloat32
	if r.Int()&1 == 1 {
		f = -f
	}
	return float64(float32(f))
}

func randomFloat64(r *rand.Rand) float64 {
	f := r.Float64() * math.MaxFloat64
	if r.Int()&1 == 1 {
		f = -f
	}
	return f
}

// fill fills the first n elements of an array or a slice.
func fill(v reflect.Value, n int, r *rand.Rand, size int) bool {
	for i := range n {
		elem, ok := sizedValue(v.Type().Elem(), r, size)
		if !ok {
			return false
		}
		v.Index(i).Set(elem)
	}
	return true
}

func fillMap(v reflect.Value, r *rand.Rand, size int) bool {
	t := v.Type()
	n := r.Intn(size)
	v.Set(reflect.MakeMap(t))
	for range n {
		key, ok := sizedValue(t.Key(), r, size)
		elem, okElem := sizedValue(t.Elem(), r, size)
		if !ok || !okElem {
			return false
		}
		v.SetMapIndex(key, elem)
	}
	return true
}

func fillStruct(v reflect.Value, r *rand.Rand, size int) bool {
	n := v.NumField()
	if n > size {
		size = 1
	} else if n > 0 {
		size /= n
	}
	for i := range n {
		elem, ok := sizedValue(v.Type().Field(i).Type, r, size)
		if !ok {
			return false
		}
		v.Field(i).Set(elem)
	}
	return true
}
