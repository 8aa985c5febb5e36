// The plans of types.

package json

import (
	"encoding"
	"reflect"
	"sync"
	"unsafe"
)

// What a plan does with a value.
const (
	opInvalid = iota // what JSON has no form for
	opBool
	opInt
	opUint
	opFloat32
	opFloat64
	opString
	opNumber
	opTime
	opBytes
	opSlice
	opArray
	opMap
	opMapAny    // map[string]any
	opMapString // map[string]string
	opStruct
	opPointer
	opAny // interface{}
	opInterface
)

// Whether a type has a method.
const (
	lacks = iota
	has   // the type has it
	hasByPointer
)

// codec is the plan of a type.
type codec struct {
	op   uint8
	size uintptr
	typ  reflect.Type
	key  *codec
	elem *codec
	len  int // of an array

	marshals      bool // has one of the next three
	marshalJSON   uint8
	marshalText   uint8
	appendText    uint8
	unmarshalJSON bool
	unmarshalText bool
	textKey       bool // a pointer with MarshalText: nil stands for an empty key

	fields []field
	byName map[string]*field
	byFold map[string][]*field
	rest   *field // a map or RawMessage that takes the members without a field
	format error  // says that a field has the tag option format
}

var (
	anyType             = reflect.TypeFor[any]()
	mapAnyType          = reflect.TypeFor[map[string]any]()
	sliceAnyType        = reflect.TypeFor[[]any]()
	float64Type         = reflect.TypeFor[float64]()
	numberType          = reflect.TypeFor[Number]()
	rawType             = reflect.TypeFor[RawMessage]()
	marshalerType       = reflect.TypeFor[Marshaler]()
	unmarshalerType     = reflect.TypeFor[Unmarshaler]()
	textMarshalerType   = reflect.TypeFor[encoding.TextMarshaler]()
	textAppenderType    = reflect.TypeFor[encoding.TextAppender]()
	textUnmarshalerType = reflect.TypeFor[encoding.TextUnmarshaler]()
)

var codecs struct {
	sync.Mutex
	byType map[reflect.Type]*codec
}

// codecOf returns the plan of a type.
func codecOf(t reflect.Type) *codec {
	codecs.Lock()
	c := codecs.byType[t]
	if c == nil {
		c = makeCodec(t)
	}
	codecs.Unlock()
	return c
}

// makeCodec makes the plan of a type unless there is one, and those of the types it consists of. codecs is locked.
func makeCodec(t reflect.Type) *codec {
	if c := codecs.byType[t]; c != nil {
		return c
	}
	if codecs.byType == nil {
		codecs.byType = map[reflect.Type]*codec{}
	}
	c := &codec{typ: t, size: t.Size()}
	codecs.byType[t] = c
	kind := t.Kind()
	if kind != reflect.Pointer && kind != reflect.Interface {
		c.marshalJSON = method(t, marshalerType)
		c.marshalText = method(t, textMarshalerType)
		c.appendText = method(t, textAppenderType)
		c.marshals = c.marshalJSON|c.marshalText|c.appendText != 0
		c.unmarshalJSON = method(t, unmarshalerType) != lacks
		c.unmarshalText = method(t, textUnmarshalerType) != lacks
	}
	switch kind {
	case reflect.Bool:
		c.op = opBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		c.op = opInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		c.op = opUint
	case reflect.Float32:
		c.op = opFloat32
	case reflect.Float64:
		c.op = opFloat64
	case reflect.String:
		c.op = opString
		if t == numberType {
			c.op = opNumber
		}
	case reflect.Slice:
		c.op = opSlice
		c.elem = makeCodec(t.Elem())
		if t.Elem().Kind() == reflect.Uint8 {
			c.op = opBytes
		}
	case reflect.Array:
		c.op = opArray
		c.len = t.Len()
		c.elem = makeCodec(t.Elem())
	case reflect.Map:
		c.op = opMap
		c.key = makeCodec(t.Key())
		c.elem = makeCodec(t.Elem())
		if c.key.op == opString && !c.key.marshals && !c.key.unmarshalText {
			switch {
			case t.Elem() == anyType:
				c.op = opMapAny
			case c.elem.op == opString && !c.elem.marshals && !c.elem.unmarshalText && !c.elem.unmarshalJSON:
				c.op = opMapString
			}
		}
	case reflect.Struct:
		c.op = opStruct
		if t.Name() == "Time" && t.PkgPath() == "time" {
			c.op = opTime
			c.marshals, c.unmarshalJSON, c.unmarshalText = false, false, false
		} else {
			c.makeFields()
		}
	case reflect.Pointer:
		c.op = opPointer
		c.elem = makeCodec(t.Elem())
		c.textKey = t.Implements(textMarshalerType) || t.Implements(textAppenderType)
	case reflect.Interface:
		c.op = opInterface
		if t.NumMethod() == 0 {
			c.op = opAny
		}
	}
	return c
}

// method tells whether a type has the method of an interface.
func method(t, iface reflect.Type) uint8 {
	switch {
	case t.Implements(iface):
		return has
	case reflect.PointerTo(t).Implements(iface):
		return hasByPointer
	}
	return lacks
}

// anyMethod tells whether a type reads or writes itself.
func anyMethod(t reflect.Type) bool {
	for _, iface := range [...]reflect.Type{marshalerType, textMarshalerType, textAppenderType, unmarshalerType, textUnmarshalerType} {
		if method(t, iface) != lacks {
			return true
		}
	}
	return false
}

// at returns the value at p.
func (c *codec) at(p unsafe.Pointer) reflect.Value {
	return reflect.NewAt(c.typ, p).Elem()
}

// pointer returns p as a pointer to the type.
func (c *codec) pointer(p unsafe.Pointer) any {
	return reflect.NewAt(c.typ, p).Interface()
}

func (c *codec) int(p unsafe.Pointer) int64 {
	switch c.size {
	case 1:
		return int64(*(*int8)(p))
	case 2:
		return int64(*(*int16)(p))
	case 4:
		return int64(*(*int32)(p))
	}
	return *(*int64)(p)
}

func (c *codec) uint(p unsafe.Pointer) uint64 {
	switch c.size {
	case 1:
		return uint64(*(*uint8)(p))
	case 2:
		return uint64(*(*uint16)(p))
	case 4:
		return uint64(*(*uint32)(p))
	}
	return *(*uint64)(p)
}

// setBits stores an integer's lowest bytes.
func (c *codec) setBits(p unsafe.Pointer, n uint64) {
	switch c.size {
	case 1:
		*(*uint8)(p) = uint8(n)
	case 2:
		*(*uint16)(p) = uint16(n)
	case 4:
		*(*uint32)(p) = uint32(n)
	default:
		*(*uint64)(p) = n
	}
}

// sliceHeader is the memory of a slice.
type sliceHeader struct {
	data unsafe.Pointer
	len  int
	cap  int
}

// isEmpty is what the tag option omitempty asks.
func (c *codec) isEmpty(p unsafe.Pointer) bool {
	switch c.typ.Kind() {
	case reflect.Bool, reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint, reflect.Uint8,
		reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		return c.uint(p) == 0
	case reflect.Float32:
		return *(*float32)(p) == 0
	case reflect.Float64:
		return *(*float64)(p) == 0
	case reflect.String:
		return *(*string)(p) == ""
	case reflect.Slice:
		return (*sliceHeader)(p).len == 0
	case reflect.Array:
		return c.len == 0
	case reflect.Pointer, reflect.Interface: // a nil interface has no type word
		return *(*unsafe.Pointer)(p) == nil
	case reflect.Map:
		return c.at(p).Len() == 0
	}
	return false
}
