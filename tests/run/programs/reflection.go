// Package reflect as programs use it: kinds, fields, tags, methods, setting, calling, making, deep equality.
package main

import (
	"fmt"
	"reflect"
	"sort"
	"strings"
)

type address struct {
	Street string `json:"street,omitempty" xml:"st"`
	number int
}

type person struct {
	Name string `json:"name"`
	Age  int    `json:"age" check:"min=18"`
	address
	Tags  []string
	Extra map[string]any
	Next  *person
}

func (p person) Greet(greeting string) string { return greeting + ", " + p.Name }
func (p *person) Birthday()                   { p.Age++ }

type shape interface{ Area() float64 }

func describe(v reflect.Value, depth int) string {
	switch v.Kind() {
	case reflect.Struct:
		var parts []string
		for i := range v.NumField() {
			parts = append(parts, v.Type().Field(i).Name+"="+describe(v.Field(i), depth+1))
		}
		return "{" + strings.Join(parts, " ") + "}"
	case reflect.Slice, reflect.Array:
		s := "["
		for i := range v.Len() {
			s += describe(v.Index(i), depth+1) + ","
		}
		return s + "]"
	case reflect.Map:
		keys := v.MapKeys()
		sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
		s := "map("
		for _, k := range keys {
			s += k.String() + ":" + describe(v.MapIndex(k), depth+1) + " "
		}
		return s + ")"
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return "nil"
		}
		return "&" + describe(v.Elem(), depth+1)
	case reflect.String:
		return fmt.Sprintf("%q", v.String())
	case reflect.Int:
		return fmt.Sprint(v.Int())
	}
	return v.Kind().String()
}

func main() {
	p := person{Name: "Ann", Age: 30, address: address{"Elm", 5}, Tags: []string{"a"}, Extra: map[string]any{"x": 1, "n": nil}}
	t := reflect.TypeOf(p)
	fmt.Println(t, t.Name(), t.Kind(), t.NumField(), t.NumMethod(), reflect.TypeOf(&p).NumMethod(), t.PkgPath(), t.Size())
	for i := range t.NumField() {
		f := t.Field(i)
		fmt.Println(f.Name, f.Type, f.Tag.Get("json"), f.Anonymous, f.IsExported(), f.Offset, f.Index)
	}
	street, ok := t.FieldByName("Street")
	fmt.Println(street.Tag.Get("xml"), ok, street.Index, string(street.Tag))
	_, ok = street.Tag.Lookup("none")
	fmt.Println(ok, describe(reflect.ValueOf(&p), 0))
	v := reflect.ValueOf(&p).Elem()
	v.FieldByName("Name").SetString("Bob")
	v.Field(1).SetInt(41)
	v.FieldByName("Tags").Set(reflect.Append(v.FieldByName("Tags"), reflect.ValueOf("b")))
	v.FieldByName("Extra").SetMapIndex(reflect.ValueOf("y"), reflect.ValueOf(2.5))
	fmt.Println(p.Name, p.Age, p.Tags, p.Extra, v.FieldByName("number").CanSet(), v.Field(0).CanSet(), reflect.ValueOf(p).Field(0).CanSet())
	out := reflect.ValueOf(p).MethodByName("Greet").Call([]reflect.Value{reflect.ValueOf("hello")})
	reflect.ValueOf(&p).MethodByName("Birthday").Call(nil)
	fmt.Println(out[0], p.Age, reflect.TypeOf(&p).Method(0).Name, reflect.TypeOf(p.Greet))
	sum := reflect.ValueOf(func(a int, b ...int) (int, error) { return a + len(b), nil })
	res := sum.Call([]reflect.Value{reflect.ValueOf(1), reflect.ValueOf(2), reflect.ValueOf(3)})
	fmt.Println(res[0].Int(), res[1].IsNil(), sum.Type().IsVariadic(), sum.Type().NumIn(), sum.Type().Out(1))
	swap := func(in []reflect.Value) []reflect.Value { return []reflect.Value{in[1], in[0]} }
	var intSwap func(int, string) (string, int)
	fn := reflect.MakeFunc(reflect.TypeOf(intSwap), swap)
	reflect.ValueOf(&intSwap).Elem().Set(fn)
	fmt.Println(intSwap(1, "one"))
	s := reflect.MakeSlice(reflect.TypeOf([]int{}), 2, 5)
	s.Index(1).SetInt(9)
	m := reflect.MakeMap(reflect.TypeOf(map[string]int{}))
	m.SetMapIndex(reflect.ValueOf("k"), reflect.ValueOf(1))
	fmt.Println(s.Interface(), m.Interface(), s.Cap(), m.Len())
	fmt.Println(reflect.DeepEqual(p, p), reflect.DeepEqual([]int{1}, []int{1}), reflect.DeepEqual(map[string][]int{"a": {1}}, map[string][]int{"a": {2}}), reflect.DeepEqual(nil, nil), reflect.DeepEqual([]int(nil), []int{}))
	st := reflect.TypeFor[fmt.Stringer]()
	fmt.Println(st.Kind(), st.Method(0).Name, reflect.TypeOf(reflect.Int).Implements(st), t.Implements(st), reflect.TypeFor[shape]())
	n := reflect.New(t).Elem()
	n.Field(0).SetString("new")
	fmt.Println(n.Interface().(person).Name, reflect.Zero(t).Field(0).String() == "", n.IsZero(), reflect.Indirect(reflect.ValueOf(&p)).Type())
	for _, x := range []any{1, "s", 2.5, []int{}, map[int]bool{}, &p, p, func() {}, make(chan int), true, nil, [3]int{}, uint8(1), 1i, 'x', error(nil)} {
		if x == nil {
			fmt.Print(reflect.ValueOf(x).IsValid(), " ")
			continue
		}
		fmt.Print(reflect.TypeOf(x).Kind(), ":", reflect.TypeOf(x), " ")
	}
	fmt.Println()
	try := func(f func()) {
		defer func() { fmt.Println(recover()) }()
		f()
	}
	try(func() { reflect.ValueOf(1).SetInt(2) })
	try(func() { reflect.ValueOf("s").Int() })
	try(func() { v.FieldByName("number").SetInt(1) })
	try(func() { reflect.ValueOf(p.Greet).Call(nil) })
	try(func() { reflect.ValueOf([]int{1}).Index(5) })
	try(func() { reflect.ValueOf(1).Elem() })
	try(func() { v.Field(0).Set(reflect.ValueOf(1)) })
	fmt.Println(reflect.ValueOf(3).Convert(reflect.TypeOf(2.5)).Float(), reflect.TypeOf(1).ConvertibleTo(reflect.TypeOf("")), reflect.TypeOf(p).Comparable())
}

// Output:
// main.person person struct 6 1 2 main 88
// Name string name false true 0 [0]
// Age int age false true 16 [1]
// address main.address  true false 24 [2]
// Tags []string  false true 48 [3]
// Extra map[string]interface {}  false true 72 [4]
// Next *main.person  false true 80 [5]
// st true [2 0] json:"street,omitempty" xml:"st"
// false &{Name="Ann" Age=30 address={Street="Elm" number=5} Tags=["a",] Extra=map(n:nil x:&1 ) Next=nil}
// Bob 41 [a b] map[n:<nil> x:1 y:2.5] false true false
// hello, Bob 42 Birthday func(string) string
// 3 true true 2 error
// one 1
// [0 9] map[k:1] 5 1
// true true false true false
// interface String true false main.shape
// new true false main.person
// int:int string:string float64:float64 slice:[]int map:map[int]bool ptr:*main.person struct:main.person func:func() chan:chan int bool:bool false array:[3]int uint8:uint8 complex128:complex128 int32:int32 false 
// reflect: reflect.Value.SetInt using unaddressable value
// reflect: call of reflect.Value.Int on string Value
// reflect: reflect.Value.SetInt using value obtained using unexported field
// reflect: Call with too few input arguments
// reflect: slice index out of range
// reflect: call of reflect.Value.Elem on int Value
// reflect.Set: value of type int is not assignable to type string
// 3 true false
