package main

import (
	"fmt"
	"math"
	"reflect"
	"sort"
	"strings"
)

type Small struct{ N int32 }
type Tiny struct{ B int8 }
type Wrap struct{ P *int }
type Inner struct {
	X, Y int
	tags []string
}
type Outer struct {
	Inner
	*Small
	Name string
	F    float64
	arr  [3]int16
	Any  any
	Err  error
	fn   func(int) int
}
type Mixed struct {
	A Small
	B Tiny
	C Wrap
	D struct{ F float32 }
	E [2]Small
}

func dump(indent string, v reflect.Value) {
	if !v.IsValid() {
		fmt.Println(indent + "invalid")
		return
	}
	fmt.Printf("%s%v %v addr=%v set=%v iface=%v ", indent, v.Type(), v.Kind(), v.CanAddr(), v.CanSet(), v.CanInterface())
	switch {
	case v.CanInt():
		fmt.Println(v.Int())
	case v.CanUint():
		fmt.Println(v.Uint())
	case v.CanFloat():
		fmt.Println(v.Float())
	case v.CanComplex():
		fmt.Println(v.Complex())
	case v.Kind() == reflect.Bool:
		fmt.Println(v.Bool())
	case v.Kind() == reflect.String:
		fmt.Printf("%q\n", v.String())
	case v.Kind() == reflect.Struct:
		fmt.Println("zero", v.IsZero())
		for i := range v.NumField() {
			dump(indent+"  ", v.Field(i))
		}
	case v.Kind() == reflect.Slice || v.Kind() == reflect.Array:
		fmt.Println(v.Len(), v.Cap())
		for i := range v.Len() {
			dump(indent+"  ", v.Index(i))
		}
	case v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface:
		fmt.Println("nil", v.IsNil())
		dump(indent+"  ", v.Elem())
	case v.Kind() == reflect.Map:
		fmt.Println(v.Len())
		keys := v.MapKeys()
		sort.Slice(keys, func(i, j int) bool { return keys[i].String() < keys[j].String() })
		for _, k := range keys {
			dump(indent+"  ", k)
			dump(indent+"    ", v.MapIndex(k))
		}
	default:
		fmt.Println(v.IsNil())
	}
}

func main() {
	n := 7
	o := Outer{Inner: Inner{1, -2, []string{"a"}}, Small: &Small{-5}, Name: "n", F: 2.5, arr: [3]int16{-1, 0, 1}, Any: Tiny{-3}, Err: fmt.Errorf("e")}
	dump("", reflect.ValueOf(o).Field(2))
	v := reflect.ValueOf(&o)
	for i := range v.Elem().NumField() - 2 {
		dump("", v.Elem().Field(i))
	}
	dump("", reflect.ValueOf(o).FieldByName("arr"))
	dump("", reflect.ValueOf(Mixed{Small{-1}, Tiny{-2}, Wrap{&n}, struct{ F float32 }{1.5}, [2]Small{{-9}, {9}}}))
	mixed := Mixed{Small{-1}, Tiny{-2}, Wrap{&n}, struct{ F float32 }{1.5}, [2]Small{{-9}, {9}}}
	dump("", reflect.ValueOf(&mixed).Elem())
	for _, x := range []any{Small{-1}, Tiny{-1}, Wrap{&n}, struct{ F float32 }{-0.5}, struct{ a, b struct{} }{}, map[string]any{"x": 1, "y": nil, "z": Small{3}},
		[]any{1, "a", nil, 2.5, Tiny{4}}, uint8(200), int16(-300), float32(1.25), complex64(1 + 2i), [2]bool{true, false}, []rune("hé")} {
		dump("", reflect.ValueOf(x))
		if _, ok := x.(Wrap); !ok {
			fmt.Println(reflect.ValueOf(x).Interface())
		}
	}
	// Interface gives equal values back.
	for _, x := range []any{Small{-1}, Tiny{-1}, Wrap{&n}, int32(-1), int8(-1), uint32(1 << 31), float32(1), Inner{X: 1}.X, 'x', "s", true} {
		v := reflect.ValueOf(x)
		p := reflect.New(v.Type())
		p.Elem().Set(v)
		fmt.Print(v.Interface() == x, p.Elem().Interface() == x, " ")
	}
	fmt.Println()
	a := [2]any{Small{-7}, Tiny{-8}}
	av := reflect.ValueOf(a)
	fmt.Println(av.Index(0).Interface() == any(Small{-7}), av.Index(1).Elem().Field(0).Int(), av.Index(0).Elem().Field(0).Int())
	arr := []Small{{-1}, {math.MinInt32}}
	ra := reflect.ValueOf(arr)
	fmt.Println(ra.Index(1).Interface() == any(arr[1]), ra.Index(0).Field(0).Interface() == any(int32(-1)))
	m := map[any]int{Small{-4}: 1, int32(-4): 2, Tiny{-4}: 3, int8(-4): 4}
	rm := reflect.ValueOf(m)
	fmt.Println(rm.MapIndex(reflect.ValueOf(Small{-4})), rm.MapIndex(reflect.ValueOf(int32(-4))), rm.MapIndex(ra.Index(0)).IsValid(), rm.MapIndex(reflect.ValueOf(Tiny{-4})), rm.MapIndex(reflect.ValueOf(int8(-4))))

	// Setting.
	e := reflect.ValueOf(&o).Elem()
	e.FieldByName("X").SetInt(99)
	e.FieldByName("Name").SetString("new")
	e.FieldByName("F").SetFloat(-1)
	e.FieldByName("N").SetInt(1 << 40)
	e.FieldByName("Any").Set(reflect.ValueOf([]int{1}))
	e.FieldByName("Err").SetZero()
	fmt.Println(o.X, o.Name, o.F, o.N, o.Any, o.Err)
	var i8 int8
	reflect.ValueOf(&i8).Elem().SetInt(300)
	var u uint16
	reflect.ValueOf(&u).Elem().SetUint(70000)
	var f float32
	reflect.ValueOf(&f).Elem().SetFloat(0.1)
	var c complex64
	reflect.ValueOf(&c).Elem().SetComplex(0.5 + 1i)
	var b []byte
	reflect.ValueOf(&b).Elem().SetBytes([]byte("hey"))
	var pb *bool = new(bool)
	reflect.ValueOf(pb).Elem().SetBool(true)
	fmt.Println(i8, u, f, c, string(b), *pb)
	var err error
	reflect.ValueOf(&err).Elem().Set(reflect.ValueOf(fmt.Errorf("set")))
	fmt.Println(err)
	var r fmt.Stringer
	sb := &strings.Builder{}
	sb.WriteString("built")
	reflect.ValueOf(&r).Elem().Set(reflect.ValueOf(sb))
	fmt.Println(r, reflect.ValueOf(&r).Elem().Elem().Type())
	s := []int{1, 2, 3, 4}
	sv := reflect.ValueOf(&s).Elem()
	sv.SetLen(2)
	fmt.Println(s, len(s), cap(s))
	sv.SetCap(3)
	fmt.Println(cap(s))
	sv.Set(reflect.AppendSlice(sv, reflect.ValueOf([]int{8, 9})))
	fmt.Println(s, sv.Slice(1, 3), sv.Slice3(0, 1, 2).Cap(), reflect.ValueOf("hello").Slice(1, 3))
	sv.Grow(10)
	fmt.Println(len(s), cap(s) >= 14)
	sv.Index(0).Set(reflect.ValueOf(50))
	fmt.Println(s[0], reflect.Copy(sv, reflect.ValueOf([]int{7, 7})), s)
	ar := [5]int{1, 2, 3, 4, 5}
	arv := reflect.ValueOf(&ar).Elem()
	fmt.Println(arv.Slice(1, 4), reflect.Copy(arv.Slice(0, 2), reflect.ValueOf(ar)), reflect.Copy(reflect.ValueOf(b), reflect.ValueOf("xyz")), string(b))
	sv.Clear()
	fmt.Println(s)
	var by [4]byte
	copy(reflect.ValueOf(&by).Elem().Bytes(), "abcd")
	fmt.Println(by, string(reflect.ValueOf([]byte("q")).Bytes()))
	swap := reflect.Swapper(s)
	s[0], s[1] = 1, 2
	swap(0, 1)
	words := []string{"a", "b"}
	reflect.Swapper(words)(0, 1)
	outers := []Inner{{X: 1}, {X: 2}}
	reflect.Swapper(outers)(0, 1)
	fmt.Println(s[:2], words, outers)
	fmt.Println(reflect.Zero(reflect.TypeOf(o.Inner)).IsZero(), reflect.Zero(reflect.TypeOf(1)), reflect.Zero(reflect.TypeFor[error]()).IsNil())
	fmt.Println(reflect.Indirect(reflect.ValueOf(&n)), reflect.Indirect(reflect.ValueOf(n)), reflect.ValueOf(&n).Elem().Addr().Interface() == any(&n))
	fmt.Println(reflect.ValueOf(math.NaN()).Equal(reflect.ValueOf(math.NaN())), reflect.ValueOf(1).Equal(reflect.ValueOf(1)), reflect.ValueOf(Small{1}).Equal(reflect.ValueOf(Small{1})),
		reflect.ValueOf(1).Equal(reflect.ValueOf(int8(1))), reflect.ValueOf(&o.Any).Elem().Comparable(), reflect.ValueOf([1]any{1}).Comparable(), reflect.ValueOf([1]any{[]int{}}).Comparable())
	fmt.Println(reflect.ValueOf(math.Copysign(0, -1)).IsZero(), reflect.ValueOf([2]string{}).IsZero(), reflect.ValueOf([2]string{"", "x"}).IsZero(), reflect.ValueOf(struct{ a, b any }{}).IsZero())
	var mi any = map[int]string{1: "one"}
	it := reflect.ValueOf(mi).MapRange()
	for it.Next() {
		fmt.Println(it.Key(), it.Value())
	}
	x, ok := reflect.TypeAssert[int](reflect.ValueOf(5))
	y, ok2 := reflect.TypeAssert[error](reflect.ValueOf(5))
	z, ok3 := reflect.TypeAssert[fmt.Stringer](reflect.ValueOf(sb))
	fmt.Println(x, ok, y, ok2, z, ok3)
	fmt.Println(reflect.ValueOf(nil).String(), reflect.ValueOf(1).String(), reflect.ValueOf([]int{}).String(), reflect.Value{}.Kind())
	for i, f := range reflect.VisibleFields(reflect.TypeOf(o)) {
		fmt.Print(i, " ", f.Name, f.Index, f.Anonymous, "; ")
	}
	fmt.Println()
}

// Output:
// string string addr=false set=false iface=true "n"
// main.Inner struct addr=true set=true iface=true zero false
//   int int addr=true set=true iface=true 1
//   int int addr=true set=true iface=true -2
//   []string slice addr=true set=false iface=false 1 1
//     string string addr=true set=false iface=false "a"
// *main.Small ptr addr=true set=true iface=true nil false
//   main.Small struct addr=true set=true iface=true zero false
//     int32 int32 addr=true set=true iface=true -5
// string string addr=true set=true iface=true "n"
// float64 float64 addr=true set=true iface=true 2.5
// [3]int16 array addr=true set=false iface=false 3 3
//   int16 int16 addr=true set=false iface=false -1
//   int16 int16 addr=true set=false iface=false 0
//   int16 int16 addr=true set=false iface=false 1
// interface {} interface addr=true set=true iface=true nil false
//   main.Tiny struct addr=false set=false iface=true zero false
//     int8 int8 addr=false set=false iface=true -3
// [3]int16 array addr=false set=false iface=false 3 3
//   int16 int16 addr=false set=false iface=false -1
//   int16 int16 addr=false set=false iface=false 0
//   int16 int16 addr=false set=false iface=false 1
// main.Mixed struct addr=false set=false iface=true zero false
//   main.Small struct addr=false set=false iface=true zero false
//     int32 int32 addr=false set=false iface=true -1
//   main.Tiny struct addr=false set=false iface=true zero false
//     int8 int8 addr=false set=false iface=true -2
//   main.Wrap struct addr=false set=false iface=true zero false
//     *int ptr addr=false set=false iface=true nil false
//       int int addr=true set=true iface=true 7
//   struct { F float32 } struct addr=false set=false iface=true zero false
//     float32 float32 addr=false set=false iface=true 1.5
//   [2]main.Small array addr=false set=false iface=true 2 2
//     main.Small struct addr=false set=false iface=true zero false
//       int32 int32 addr=false set=false iface=true -9
//     main.Small struct addr=false set=false iface=true zero false
//       int32 int32 addr=false set=false iface=true 9
// main.Mixed struct addr=true set=true iface=true zero false
//   main.Small struct addr=true set=true iface=true zero false
//     int32 int32 addr=true set=true iface=true -1
//   main.Tiny struct addr=true set=true iface=true zero false
//     int8 int8 addr=true set=true iface=true -2
//   main.Wrap struct addr=true set=true iface=true zero false
//     *int ptr addr=true set=true iface=true nil false
//       int int addr=true set=true iface=true 7
//   struct { F float32 } struct addr=true set=true iface=true zero false
//     float32 float32 addr=true set=true iface=true 1.5
//   [2]main.Small array addr=true set=true iface=true 2 2
//     main.Small struct addr=true set=true iface=true zero false
//       int32 int32 addr=true set=true iface=true -9
//     main.Small struct addr=true set=true iface=true zero false
//       int32 int32 addr=true set=true iface=true 9
// main.Small struct addr=false set=false iface=true zero false
//   int32 int32 addr=false set=false iface=true -1
// {-1}
// main.Tiny struct addr=false set=false iface=true zero false
//   int8 int8 addr=false set=false iface=true -1
// {-1}
// main.Wrap struct addr=false set=false iface=true zero false
//   *int ptr addr=false set=false iface=true nil false
//     int int addr=true set=true iface=true 7
// struct { F float32 } struct addr=false set=false iface=true zero false
//   float32 float32 addr=false set=false iface=true -0.5
// {-0.5}
// struct { a struct {}; b struct {} } struct addr=false set=false iface=true zero true
//   struct {} struct addr=false set=false iface=false zero true
//   struct {} struct addr=false set=false iface=false zero true
// {{} {}}
// map[string]interface {} map addr=false set=false iface=true 3
//   string string addr=false set=false iface=true "x"
//     interface {} interface addr=false set=false iface=true nil false
//       int int addr=false set=false iface=true 1
//   string string addr=false set=false iface=true "y"
//     interface {} interface addr=false set=false iface=true nil true
//       invalid
//   string string addr=false set=false iface=true "z"
//     interface {} interface addr=false set=false iface=true nil false
//       main.Small struct addr=false set=false iface=true zero false
//         int32 int32 addr=false set=false iface=true 3
// map[x:1 y:<nil> z:{3}]
// []interface {} slice addr=false set=false iface=true 5 5
//   interface {} interface addr=true set=true iface=true nil false
//     int int addr=false set=false iface=true 1
//   interface {} interface addr=true set=true iface=true nil false
//     string string addr=false set=false iface=true "a"
//   interface {} interface addr=true set=true iface=true nil true
//     invalid
//   interface {} interface addr=true set=true iface=true nil false
//     float64 float64 addr=false set=false iface=true 2.5
//   interface {} interface addr=true set=true iface=true nil false
//     main.Tiny struct addr=false set=false iface=true zero false
//       int8 int8 addr=false set=false iface=true 4
// [1 a <nil> 2.5 {4}]
// uint8 uint8 addr=false set=false iface=true 200
// 200
// int16 int16 addr=false set=false iface=true -300
// -300
// float32 float32 addr=false set=false iface=true 1.25
// 1.25
// complex64 complex64 addr=false set=false iface=true (1+2i)
// (1+2i)
// [2]bool array addr=false set=false iface=true 2 2
//   bool bool addr=false set=false iface=true true
//   bool bool addr=false set=false iface=true false
// [true false]
// []int32 slice addr=false set=false iface=true 2 2
//   int32 int32 addr=true set=true iface=true 104
//   int32 int32 addr=true set=true iface=true 233
// [104 233]
// true true true true true true true true true true true true true true true true true true true true true true 
// true -8 -7
// true true
// 1 2 false 3 4
// 99 new -1 0 [1] <nil>
// 44 4464 0.1 (0.5+1i) hey true
// set
// built *strings.Builder
// [1 2] 2 4
// 3
// [1 2 8 9] [2 8] 2 el
// 4 true
// 7 2 [7 7 8 9]
// [2 3 4] 2 3 xyz
// [0 0 0 0]
// [97 98 99 100] q
// [2 1] [b a] [{2 0 []} {1 0 []}]
// true 0 true
// 7 7 true
// false true true false false true false
// true true false true
// 1 one
// 5 true <nil> false built true
// <invalid Value> <int Value> <[]int Value> invalid
// 0 Inner[0] true; 1 X[0 0] false; 2 Y[0 1] false; 3 tags[0 2] false; 4 Small[1] true; 5 N[1 0] false; 6 Name[2] false; 7 F[3] false; 8 arr[4] false; 9 Any[5] false; 10 Err[6] false; 11 fn[7] false; 
