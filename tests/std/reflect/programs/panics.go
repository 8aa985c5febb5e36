package main

import (
	"fmt"
	"reflect"
)

type S struct {
	A int
	b int
	e
	*P
}
type e struct{ C int }
type P struct{ D int }

func (S) M()         {}
func (S) v(x ...int) {}

type I interface {
	M()
	m()
}

func try(name string, f func()) {
	defer func() {
		r := recover()
		if err, ok := r.(error); ok {
			fmt.Printf("%s: error %T %v\n", name, r, err)
		} else {
			fmt.Printf("%s: %v\n", name, r)
		}
	}()
	f()
}

func main() {
	one, str, zero := reflect.ValueOf(1), reflect.ValueOf("s"), reflect.Value{}
	s := S{}
	sv, av := reflect.ValueOf(s), reflect.ValueOf(&s).Elem()
	slice, m := reflect.ValueOf([]int{1, 2}), reflect.ValueOf(map[string]int{})
	arr := reflect.ValueOf([2]int{})
	ch := reflect.ValueOf(make(chan int, 1))
	fn := reflect.ValueOf(func(a int, b ...string) int { return a })
	try("Bool", func() { one.Bool() })
	try("Bytes", func() { one.Bytes() })
	try("Bytes slice", func() { slice.Bytes() })
	try("Bytes array", func() { arr.Bytes() })
	try("Bytes unaddressable", func() { reflect.ValueOf([2]byte{}).Bytes() })
	try("Call", func() { one.Call(nil) })
	try("Call few", func() { fn.Call(nil) })
	try("Call type", func() { fn.Call([]reflect.Value{str}) })
	try("Call variadic type", func() { fn.Call([]reflect.Value{one, one}) })
	try("Call zero", func() { fn.Call([]reflect.Value{zero}) })
	try("CallSlice few", func() { fn.CallSlice([]reflect.Value{one}) })
	try("CallSlice many", func() { fn.CallSlice([]reflect.Value{one, one, one}) })
	try("CallSlice", func() { reflect.ValueOf(func() {}).CallSlice(nil) })
	try("Call many", func() { reflect.ValueOf(func() {}).Call([]reflect.Value{one}) })
	try("Call nil", func() { reflect.ValueOf((func())(nil)).Call(nil) })
	try("Cap", func() { one.Cap() })
	try("Cap ptr", func() { reflect.ValueOf(new(int)).Cap() })
	try("Close", func() { one.Close() })
	try("Close recv", func() { reflect.ValueOf(make(<-chan int)).Close() })
	try("Complex", func() { one.Complex() })
	try("Elem", func() { one.Elem() })
	try("Field", func() { one.Field(0) })
	try("Field range", func() { sv.Field(9) })
	try("FieldByIndex nil", func() { sv.FieldByIndex([]int{3, 0}) })
	_, err := sv.FieldByIndexErr([]int{3, 0})
	fmt.Println(err)
	try("FieldByName", func() { one.FieldByName("x") })
	try("FieldByName nil", func() { sv.FieldByName("D") })
	try("Float", func() { one.Float() })
	try("Index", func() { one.Index(0) })
	try("Index range", func() { slice.Index(2) })
	try("Index array", func() { arr.Index(-1) })
	try("Index string", func() { str.Index(5) })
	try("Int", func() { str.Int() })
	try("Int zero", func() { zero.Int() })
	try("Interface", func() { zero.Interface() })
	try("Interface unexported", func() { sv.Field(1).Interface() })
	try("CanInterface", func() { zero.CanInterface() })
	try("IsNil", func() { one.IsNil() })
	try("IsZero", func() { zero.IsZero() })
	try("Len", func() { one.Len() })
	try("Len ptr", func() { reflect.ValueOf(new(int)).Len() })
	try("MapIndex", func() { one.MapIndex(one) })
	try("MapIndex key", func() { m.MapIndex(one) })
	try("MapKeys", func() { one.MapKeys() })
	try("MapRange", func() { one.MapRange() })
	try("MapIter.Key", func() { m.MapRange().Key() })
	try("MapIter.Value end", func() { it := m.MapRange(); it.Next(); it.Value() })
	try("MapIter.Next end", func() { it := m.MapRange(); it.Next(); it.Next() })
	try("MapIter zero", func() { new(reflect.MapIter).Next() })
	try("Method", func() { sv.Method(1) })
	try("Method zero", func() { zero.Method(1) })
	try("Method nil", func() { reflect.ValueOf(new(I)).Elem().Method(0) })
	try("MethodByName", func() { zero.MethodByName("M") })
	try("NumField", func() { one.NumField() })
	try("NumMethod", func() { zero.NumMethod() })
	try("OverflowInt", func() { str.OverflowInt(1) })
	try("OverflowFloat", func() { str.OverflowFloat(1) })
	try("Pointer", func() { one.Pointer() })
	try("Recv", func() { one.Recv() })
	try("Recv send-only", func() { reflect.ValueOf(make(chan<- int)).Recv() })
	try("Send", func() { ch.Send(str) })
	try("Send recv-only", func() { reflect.ValueOf(make(<-chan int)).Send(one) })
	try("Set", func() { one.Set(one) })
	try("Set type", func() { av.Field(0).Set(str) })
	try("Set unexported", func() { av.Field(1).Set(one) })
	try("Set from unexported", func() { av.Field(0).Set(av.Field(1)) })
	try("Set embedded", func() { av.FieldByName("C").SetInt(3) })
	fmt.Println(s.C)
	try("Set zero", func() { av.Field(0).Set(zero) })
	try("SetBool", func() { av.Field(0).SetBool(true) })
	try("SetInt", func() { one.SetInt(1) })
	try("SetString", func() { av.Field(0).SetString("") })
	try("SetUint", func() { av.Field(0).SetUint(1) })
	try("SetFloat", func() { av.Field(0).SetFloat(1) })
	try("SetComplex", func() { av.Field(0).SetComplex(1) })
	try("SetLen", func() { slice.SetLen(1) })
	x := []int{1}
	xv := reflect.ValueOf(&x).Elem()
	try("SetLen range", func() { xv.SetLen(5) })
	try("SetCap range", func() { xv.SetCap(0) })
	try("SetBytes", func() { xv.SetBytes(nil) })
	try("Grow", func() { xv.Grow(-1) })
	try("SetMapIndex", func() { m.SetMapIndex(str, str) })
	try("SetMapIndex nil", func() { reflect.ValueOf(map[string]int(nil)).SetMapIndex(str, one) })
	try("Slice", func() { slice.Slice(2, 1) })
	try("Slice kind", func() { one.Slice(0, 0) })
	try("Slice array", func() { arr.Slice(0, 1) })
	try("Slice string", func() { str.Slice(0, 5) })
	try("Slice3", func() { slice.Slice3(0, 1, 9) })
	try("Type", func() { zero.Type() })
	try("Uint", func() { one.Uint() })
	try("UnsafeAddr", func() { one.UnsafeAddr() })
	try("Addr", func() { one.Addr() })
	try("Convert", func() { str.Convert(reflect.TypeOf(1)) })
	try("Convert slice", func() { slice.Convert(reflect.TypeOf([3]int{})) })
	try("Convert slice pointer", func() { slice.Convert(reflect.TypeOf(&[3]int{})) })
	try("Equal", func() { slice.Equal(slice) })
	try("Clear", func() { one.Clear() })
	try("Seq", func() { sv.Seq() })
	try("Seq2", func() { one.Seq2() })
	try("Append", func() { reflect.Append(one, one) })
	try("Append type", func() { reflect.Append(slice, str) })
	try("AppendSlice", func() { reflect.AppendSlice(slice, reflect.ValueOf([]string{})) })
	try("Copy", func() { reflect.Copy(one, one) })
	try("Copy types", func() { reflect.Copy(slice, reflect.ValueOf([]string{})) })
	try("Copy array", func() { reflect.Copy(arr, slice) })
	try("MakeSlice", func() { reflect.MakeSlice(reflect.TypeOf(1), 0, 0) })
	try("MakeSlice len", func() { reflect.MakeSlice(reflect.TypeOf(x), -1, 0) })
	try("MakeSlice cap", func() { reflect.MakeSlice(reflect.TypeOf(x), 2, 1) })
	try("MakeMap", func() { reflect.MakeMap(reflect.TypeOf(1)) })
	try("MakeChan", func() { reflect.MakeChan(reflect.TypeOf(1), 0) })
	try("MakeChan dir", func() { reflect.MakeChan(reflect.TypeOf(make(<-chan int)), 0) })
	try("MakeFunc", func() { reflect.MakeFunc(reflect.TypeOf(1), nil) })
	try("MakeFunc results", func() {
		reflect.MakeFunc(reflect.TypeOf(func() int { return 0 }), func([]reflect.Value) []reflect.Value { return nil }).Call(nil)
	})
	try("New", func() { reflect.New(nil) })
	try("Zero", func() { reflect.Zero(nil) })
	try("Swapper", func() { reflect.Swapper(1) })
	try("Swapper range", func() { reflect.Swapper([]S{})(0, 0) })
	try("VisibleFields", func() { reflect.VisibleFields(reflect.TypeOf(1)) })
	try("Select", func() { reflect.Select([]reflect.SelectCase{{Dir: 7}}) })
	try("Select default", func() {
		reflect.Select([]reflect.SelectCase{{Dir: reflect.SelectDefault}, {Dir: reflect.SelectDefault}})
	})
	t := reflect.TypeOf(1)
	try("Type.Elem", func() { t.Elem() })
	try("Type.Key", func() { t.Key() })
	try("Type.Len", func() { t.Len() })
	try("Type.Field", func() { t.Field(0) })
	try("Type.Field range", func() { reflect.TypeOf(s).Field(9) })
	try("Type.FieldByName", func() { t.FieldByName("x") })
	try("Type.NumField", func() { t.NumField() })
	try("Type.In", func() { t.In(0) })
	try("Type.NumIn", func() { t.NumIn() })
	try("Type.Out", func() { t.Out(0) })
	try("Type.NumOut", func() { t.NumOut() })
	try("Type.IsVariadic", func() { t.IsVariadic() })
	try("Type.ChanDir", func() { t.ChanDir() })
	try("Type.Bits", func() { reflect.TypeOf("").Bits() })
	try("Type.Method", func() { t.Method(0) })
	try("Type.Implements", func() { t.Implements(nil) })
	try("Type.Implements kind", func() { t.Implements(t) })
	try("Type.AssignableTo", func() { t.AssignableTo(nil) })
	try("Type.OverflowInt", func() { reflect.TypeOf("").OverflowInt(1) })
	try("MapOf", func() { reflect.MapOf(reflect.TypeOf(x), t) })
	try("ArrayOf", func() { reflect.ArrayOf(-1, t) })
	try("ChanOf", func() { reflect.ChanOf(0, t) })
	try("FuncOf", func() { reflect.FuncOf(nil, nil, true) })
	try("StructOf", func() { reflect.StructOf([]reflect.StructField{{Name: "a", Type: t}}) })
	try("StructOf name", func() { reflect.StructOf([]reflect.StructField{{Type: t}}) })
	try("StructOf twice", func() { reflect.StructOf([]reflect.StructField{{Name: "A", Type: t}, {Name: "A", Type: t}}) })
}

// Output:
// Bool: error *reflect.ValueError reflect: call of reflect.Value.Bool on int Value
// Bytes: error *reflect.ValueError reflect: call of reflect.Value.Bytes on int Value
// Bytes slice: reflect.Value.Bytes of non-byte slice
// Bytes array: reflect.Value.Bytes of non-byte array
// Bytes unaddressable: reflect.Value.Bytes of unaddressable byte array
// Call: error *reflect.ValueError reflect: call of reflect.Value.Call on int Value
// Call few: reflect: Call with too few input arguments
// Call type: reflect: Call using string as type int
// Call variadic type: reflect: cannot use int as type string in Call
// Call zero: reflect: Call using zero Value argument
// CallSlice few: reflect: CallSlice with too few input arguments
// CallSlice many: reflect: CallSlice with too many input arguments
// CallSlice: reflect: CallSlice of non-variadic function
// Call many: reflect: Call with too many input arguments
// Call nil: reflect.Value.Call: call of nil function
// Cap: error *reflect.ValueError reflect: call of reflect.Value.Cap on int Value
// Cap ptr: reflect: call of reflect.Value.Cap on ptr to non-array Value
// Close: error *reflect.ValueError reflect: call of reflect.Value.Close on int Value
// Close recv: reflect: close of receive-only channel
// Complex: error *reflect.ValueError reflect: call of reflect.Value.Complex on int Value
// Elem: error *reflect.ValueError reflect: call of reflect.Value.Elem on int Value
// Field: error *reflect.ValueError reflect: call of reflect.Value.Field on int Value
// Field range: reflect: Field index out of range
// FieldByIndex nil: reflect: indirection through nil pointer to embedded struct
// reflect: indirection through nil pointer to embedded struct field P
// FieldByName: error *reflect.ValueError reflect: call of reflect.Value.FieldByName on int Value
// FieldByName nil: reflect: indirection through nil pointer to embedded struct
// Float: error *reflect.ValueError reflect: call of reflect.Value.Float on int Value
// Index: error *reflect.ValueError reflect: call of reflect.Value.Index on int Value
// Index range: reflect: slice index out of range
// Index array: reflect: array index out of range
// Index string: reflect: string index out of range
// Int: error *reflect.ValueError reflect: call of reflect.Value.Int on string Value
// Int zero: error *reflect.ValueError reflect: call of reflect.Value.Int on zero Value
// Interface: error *reflect.ValueError reflect: call of reflect.Value.Interface on zero Value
// Interface unexported: reflect.Value.Interface: cannot return value obtained from unexported field or method
// CanInterface: error *reflect.ValueError reflect: call of reflect.Value.CanInterface on zero Value
// IsNil: error *reflect.ValueError reflect: call of reflect.Value.IsNil on int Value
// IsZero: error *reflect.ValueError reflect: call of reflect.Value.IsZero on zero Value
// Len: error *reflect.ValueError reflect: call of reflect.Value.Len on int Value
// Len ptr: reflect: call of reflect.Value.Len on ptr to non-array Value
// MapIndex: error *reflect.ValueError reflect: call of reflect.Value.MapIndex on int Value
// MapIndex key: reflect.Value.MapIndex: value of type int is not assignable to type string
// MapKeys: error *reflect.ValueError reflect: call of reflect.Value.MapKeys on int Value
// MapRange: error *reflect.ValueError reflect: call of reflect.Value.MapRange on int Value
// MapIter.Key: MapIter.Key called before Next
// MapIter.Value end: MapIter.Value called on exhausted iterator
// MapIter.Next end: MapIter.Next called on exhausted iterator
// MapIter zero: MapIter.Next called on an iterator that does not have an associated map Value
// Method: reflect: Method index out of range
// Method zero: error *reflect.ValueError reflect: call of reflect.Value.Method on zero Value
// Method nil: reflect: Method on nil interface value
// MethodByName: error *reflect.ValueError reflect: call of reflect.Value.MethodByName on zero Value
// NumField: error *reflect.ValueError reflect: call of reflect.Value.NumField on int Value
// NumMethod: error *reflect.ValueError reflect: call of reflect.Value.NumMethod on zero Value
// OverflowInt: error *reflect.ValueError reflect: call of reflect.Value.OverflowInt on string Value
// OverflowFloat: error *reflect.ValueError reflect: call of reflect.Value.OverflowFloat on string Value
// Pointer: error *reflect.ValueError reflect: call of reflect.Value.Pointer on int Value
// Recv: error *reflect.ValueError reflect: call of reflect.Value.Recv on int Value
// Recv send-only: reflect: recv on send-only channel
// Send: reflect.Value.Send: value of type string is not assignable to type int
// Send recv-only: reflect: send on recv-only channel
// Set: reflect: reflect.Value.Set using unaddressable value
// Set type: reflect.Set: value of type string is not assignable to type int
// Set unexported: reflect: reflect.Value.Set using value obtained using unexported field
// Set from unexported: reflect: reflect.Value.Set using value obtained using unexported field
// Set embedded: <nil>
// 3
// Set zero: error *reflect.ValueError reflect: call of reflect.Value.Set on zero Value
// SetBool: error *reflect.ValueError reflect: call of reflect.Value.SetBool on int Value
// SetInt: reflect: reflect.Value.SetInt using unaddressable value
// SetString: error *reflect.ValueError reflect: call of reflect.Value.SetString on int Value
// SetUint: error *reflect.ValueError reflect: call of reflect.Value.SetUint on int Value
// SetFloat: error *reflect.ValueError reflect: call of reflect.Value.SetFloat on int Value
// SetComplex: error *reflect.ValueError reflect: call of reflect.Value.SetComplex on int Value
// SetLen: reflect: reflect.Value.SetLen using unaddressable value
// SetLen range: reflect: slice length out of range in SetLen
// SetCap range: reflect: slice capacity out of range in SetCap
// SetBytes: reflect.Value.SetBytes of non-byte slice
// Grow: reflect.Value.Grow: negative len
// SetMapIndex: reflect.Value.SetMapIndex: value of type string is not assignable to type int
// SetMapIndex nil: error runtime.plainError assignment to entry in nil map
// Slice: reflect.Value.Slice: slice index out of bounds
// Slice kind: error *reflect.ValueError reflect: call of reflect.Value.Slice on int Value
// Slice array: reflect.Value.Slice: slice of unaddressable array
// Slice string: reflect.Value.Slice: string slice index out of bounds
// Slice3: reflect.Value.Slice3: slice index out of bounds
// Type: error *reflect.ValueError reflect: call of reflect.Value.Type on zero Value
// Uint: error *reflect.ValueError reflect: call of reflect.Value.Uint on int Value
// UnsafeAddr: reflect.Value.UnsafeAddr of unaddressable value
// Addr: reflect.Value.Addr of unaddressable value
// Convert: reflect.Value.Convert: value of type string cannot be converted to type int
// Convert slice: reflect: cannot convert slice with length 2 to array with length 3
// Convert slice pointer: reflect: cannot convert slice with length 2 to pointer to array with length 3
// Equal: reflect.Value.Equal: values of type []int are not comparable
// Clear: error *reflect.ValueError reflect: call of reflect.Value.Clear on int Value
// Seq: reflect: main.S cannot produce iter.Seq[Value]
// Seq2: reflect: int cannot produce iter.Seq2[Value, Value]
// Append: error *reflect.ValueError reflect: call of unknown method on int Value
// Append type: reflect.Set: value of type string is not assignable to type int
// AppendSlice: reflect.AppendSlice: int != string
// Copy: error *reflect.ValueError reflect: call of reflect.Copy on int Value
// Copy types: reflect.Copy: int != string
// Copy array: reflect: unknown method using unaddressable value
// MakeSlice: reflect.MakeSlice of non-slice type
// MakeSlice len: reflect.MakeSlice: negative len
// MakeSlice cap: reflect.MakeSlice: len > cap
// MakeMap: reflect.MakeMapWithSize of non-map type
// MakeChan: reflect.MakeChan of non-chan type
// MakeChan dir: reflect.MakeChan: unidirectional channel type
// MakeFunc: reflect: call of MakeFunc with non-Func type
// MakeFunc results: reflect: wrong return count from function created by MakeFunc
// New: reflect: New(nil)
// Zero: reflect: Zero(nil)
// Swapper: error *reflect.ValueError reflect: call of Swapper on int Value
// Swapper range: reflect: slice index out of range
// VisibleFields: reflect.VisibleFields of non-struct type
// Select: reflect.Select: invalid Dir
// Select default: reflect.Select: multiple default cases
// Type.Elem: reflect: Elem of invalid type int
// Type.Key: reflect: Key of non-map type int
// Type.Len: reflect: Len of non-array type int
// Type.Field: reflect: Field of non-struct type int
// Type.Field range: reflect: Field index out of bounds
// Type.FieldByName: reflect: FieldByName of non-struct type int
// Type.NumField: reflect: NumField of non-struct type int
// Type.In: reflect: In of non-func type int
// Type.NumIn: reflect: NumIn of non-func type int
// Type.Out: reflect: Out of non-func type int
// Type.NumOut: reflect: NumOut of non-func type int
// Type.IsVariadic: reflect: IsVariadic of non-func type int
// Type.ChanDir: reflect: ChanDir of non-chan type int
// Type.Bits: reflect: Bits of non-arithmetic Type string
// Type.Method: reflect: Method index out of range
// Type.Implements: reflect: nil type passed to Type.Implements
// Type.Implements kind: reflect: non-interface type passed to Type.Implements
// Type.AssignableTo: reflect: nil type passed to Type.AssignableTo
// Type.OverflowInt: reflect: OverflowInt of non-int type string
// MapOf: reflect.MapOf: invalid key type []int
// ArrayOf: reflect: negative length passed to ArrayOf
// ChanOf: reflect.ChanOf: invalid dir
// FuncOf: reflect.FuncOf: last arg of variadic func must be slice
// StructOf: reflect.StructOf: field "a" is unexported but missing PkgPath
// StructOf name: reflect.StructOf: field 0 has no name
// StructOf twice: reflect.StructOf: duplicate field A
