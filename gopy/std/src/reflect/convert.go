package reflect

import (
	"math"
	"strconv"
	"unsafe"
)

// Conversions.

// conversion is how a value is converted.
type conversion int

const (
	noConversion conversion = iota
	fromInt                 // a number to a number
	fromUint
	fromFloat
	fromComplex
	runeToString // an integer to a string
	bytesToString
	runesToString
	stringToBytes
	stringToRunes
	sliceToArray
	sliceToPointer // to an array
	retype         // the value stays as it is
	toInterface
)

func isInteger(k Kind) bool { return Int <= k && k <= Uintptr }

// conversionOf tells how values of one type are converted to another.
func conversionOf(to, from *rtype) conversion {
	k, want := Kind(from.kind), Kind(to.kind)
	real := isInteger(want) || want == Float32 || want == Float64
	switch {
	case isInteger(k):
		if real {
			if k <= Int64 {
				return fromInt
			}
			return fromUint
		}
		if want == String {
			return runeToString
		}
	case k == Float32 || k == Float64:
		if real {
			return fromFloat
		}
	case k == Complex64 || k == Complex128:
		if want == Complex64 || want == Complex128 {
			return fromComplex
		}
	case k == String && want == Slice:
		switch Kind(to.elem().kind) {
		case Uint8:
			return stringToBytes
		case Int32:
			return stringToRunes
		}
	case k == Slice:
		elem := from.elem()
		switch {
		case want == String && Kind(elem.kind) == Uint8:
			return bytesToString
		case want == String && Kind(elem.kind) == Int32:
			return runesToString
		case want == Array && to.elem() == elem:
			return sliceToArray
		case want == Pointer && Kind(to.elem().kind) == Array && to.elem().elem() == elem:
			return sliceToPointer
		}
	case k == Chan && want == Chan && bothDirections(to, from):
		return retype
	}
	if sameUnderlying(to, from, false) {
		return retype
	}
	if k == Pointer && want == Pointer && to.name == "" && from.name == "" && sameUnderlying(to.elem(), from.elem(), false) {
		return retype
	}
	if implements(to, from) {
		return toInterface
	}
	return noConversion
}

// Convert converts v to a type.
func (v Value) Convert(t Type) Value {
	if v.flag&flagMethod != 0 {
		v = methodValue("Convert", v)
	}
	to := t.common()
	if v.flag == 0 {
		panic(&ValueError{"reflect.Value.Type", Invalid})
	}
	how := conversionOf(to, v.typ)
	if how == noConversion {
		panic("reflect.Value.Convert: value of type " + v.typ.str + " cannot be converted to type " + to.str)
	}
	r := v.convert(to, how)
	r.flag |= v.flag.ro()
	return r
}

// CanConvert reports whether v may be converted to a type without a panic.
func (v Value) CanConvert(t Type) bool {
	from, to := v.realType(), t.common()
	switch conversionOf(to, from) {
	case noConversion:
		return false
	case sliceToArray:
		return to.Len() <= v.Len()
	case sliceToPointer:
		return to.elem().Len() <= v.Len()
	}
	return true
}

func (v Value) convert(to *rtype, how conversion) Value {
	switch how {
	case fromInt:
		x := v.Int()
		if isInteger(Kind(to.kind)) {
			return makeInteger(to, uint64(x))
		}
		return makeFloat(to, float64(x))
	case fromUint:
		x := v.Uint()
		if isInteger(Kind(to.kind)) {
			return makeInteger(to, x)
		}
		return makeFloat(to, float64(x))
	case fromFloat:
		return v.convertFloat(to)
	case fromComplex:
		made := New(to).Elem()
		made.SetComplex(v.Complex())
		return made.constant()
	case runeToString:
		return makeString(to, v.runeText())
	case bytesToString:
		return makeString(to, string(*(*[]byte)(v.ptr)))
	case runesToString:
		return makeString(to, string(*(*[]rune)(v.ptr)))
	case stringToBytes:
		made := New(to).Elem()
		*(*[]byte)(made.ptr) = []byte(*(*string)(v.ptr))
		return made.constant()
	case stringToRunes:
		made := New(to).Elem()
		*(*[]rune)(made.ptr) = []rune(*(*string)(v.ptr))
		return made.constant()
	case sliceToArray, sliceToPointer:
		return v.convertSlice(to, how)
	case toInterface:
		if v.kind() == Interface {
			if v.IsNil() {
				return zero(to)
			}
			return v.Elem().toInterface(to)
		}
		return v.toInterface(to)
	}
	if v.flag&flagAddr != 0 {
		return load(to, v.ptr, 0)
	}
	return Value{to, v.ptr, v.bits, v.flag&(flagIndir|flagRO) | flag(to.kind)}
}

// constant makes a variable that nobody else knows a mere value.
func (v Value) constant() Value {
	v.flag &^= flagAddr
	return v
}

func (v Value) convertFloat(to *rtype) Value {
	k := Kind(to.kind)
	switch {
	case k == Float32 && v.kind() == Float32:
		return Value{to, nil, v.word(), flag(k)} // every bit of a NaN stays
	case k == Float32 || k == Float64:
		return makeFloat(to, v.Float())
	case k <= Int64:
		return makeInteger(to, uint64(int64(v.Float())))
	}
	return makeInteger(to, uint64(v.Float()))
}

func (v Value) runeText() string {
	if v.CanInt() {
		if x := v.Int(); int64(rune(x)) == x {
			return string(rune(x))
		}
	} else if x := v.Uint(); uint64(rune(x)) == x {
		return string(rune(x))
	}
	return "\uFFFD"
}

func (v Value) convertSlice(to *rtype, how conversion) Value {
	array, what := to, "array"
	if how == sliceToPointer {
		array, what = to.elem(), "pointer to array"
	}
	s := (*sliceHeader)(v.ptr)
	n := array.Len()
	if n > s.len {
		panic("reflect: cannot convert slice with length " + strconv.Itoa(s.len) + " to " + what + " with length " + strconv.Itoa(n))
	}
	if how == sliceToPointer {
		return Value{to, s.data, 0, flag(Pointer)}
	}
	return load(to, s.data, 0)
}

// makeInteger gives x cut to an integer type.
func makeInteger(t *rtype, x uint64) Value {
	switch Kind(t.kind) {
	case Int8:
		x = uint64(int8(x))
	case Int16:
		x = uint64(int16(x))
	case Int32:
		x = uint64(int32(x))
	case Uint8:
		x = uint64(uint8(x))
	case Uint16:
		x = uint64(uint16(x))
	case Uint32:
		x = uint64(uint32(x))
	}
	return Value{t, nil, x, flag(t.kind)}
}

func makeFloat(t *rtype, x float64) Value {
	bits := math.Float64bits(x)
	if Kind(t.kind) == Float32 {
		bits = uint64(math.Float32bits(float32(x)))
	}
	return Value{t, nil, bits, flag(t.kind)}
}

func makeString(t *rtype, s string) Value {
	p := new(string)
	*p = s
	return Value{t, unsafe.Pointer(p), 0, flagIndir | flag(String)}
}
