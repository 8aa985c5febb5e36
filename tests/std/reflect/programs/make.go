package main

import (
	"fmt"
	"reflect"
	"sort"
)

type T struct{ A, B string }
type E struct{ X int }
type K struct {
	a int8
	b string
}

func main() {
	t := reflect.TypeFor[T]()
	for _, made := range []reflect.Type{
		reflect.SliceOf(t), reflect.SliceOf(reflect.SliceOf(reflect.SliceOf(t))), reflect.PointerTo(reflect.PointerTo(t)), reflect.MapOf(t, reflect.TypeFor[[]T]()),
		reflect.ArrayOf(3, t), reflect.ArrayOf(0, reflect.TypeFor[func()]()), reflect.ArrayOf(100, reflect.TypeFor[*int]()), reflect.ChanOf(reflect.RecvDir, t), reflect.ChanOf(reflect.BothDir, reflect.ChanOf(reflect.RecvDir, t)),
		reflect.FuncOf([]reflect.Type{t, reflect.TypeFor[[]int]()}, []reflect.Type{t, t}, true), reflect.FuncOf(nil, nil, false),
		reflect.StructOf(nil), reflect.StructOf([]reflect.StructField{{Name: "A", Type: t, Tag: `json:"a"`}, {Name: "B", Type: reflect.TypeFor[int8]()}, {Name: "C", Type: reflect.TypeFor[struct{}]()}}),
		reflect.StructOf([]reflect.StructField{{Name: "F", Type: reflect.TypeFor[float32]()}}), reflect.StructOf([]reflect.StructField{{Name: "E", Type: reflect.TypeFor[E](), Anonymous: true}}),
	} {
		fmt.Println(made, made.Size(), made.Align(), made.Comparable(), made.Name() == "", made.Kind())
		z := reflect.New(made).Elem()
		fmt.Println(" ", z.IsZero(), z.Type() == made, reflect.TypeOf(z.Interface()) == made)
	}
	fmt.Println(reflect.SliceOf(t) == reflect.TypeFor[[]T](), reflect.MapOf(reflect.TypeFor[string](), reflect.TypeFor[int]()) == reflect.TypeFor[map[string]int](),
		reflect.SliceOf(reflect.TypeFor[E]()) == reflect.SliceOf(reflect.TypeFor[E]()), reflect.ArrayOf(2, reflect.TypeFor[int]()) == reflect.TypeFor[[2]int](),
		reflect.FuncOf([]reflect.Type{reflect.TypeFor[int]()}, nil, false) == reflect.TypeFor[func(int)](),
		reflect.StructOf([]reflect.StructField{{Name: "Q", Type: reflect.TypeFor[int]()}}) == reflect.TypeFor[struct{ Q int }]())

	// Values of such types.
	s := reflect.MakeSlice(reflect.SliceOf(reflect.ArrayOf(2, reflect.TypeFor[string]())), 0, 1)
	for i := range 5 {
		e := reflect.New(s.Type().Elem()).Elem()
		e.Index(i % 2).SetString(fmt.Sprint("s", i))
		s = reflect.Append(s, e)
	}
	fmt.Println(s, s.Len())
	m := reflect.MakeMap(reflect.MapOf(reflect.ArrayOf(2, reflect.TypeFor[any]()), reflect.TypeFor[int]()))
	for i := range 10 {
		k := reflect.New(m.Type().Key()).Elem()
		k.Index(0).Set(reflect.ValueOf(i))
		k.Index(1).Set(reflect.ValueOf(fmt.Sprint(i)))
		m.SetMapIndex(k, reflect.ValueOf(i*i))
	}
	k := reflect.New(m.Type().Key()).Elem()
	k.Index(0).Set(reflect.ValueOf(7))
	k.Index(1).Set(reflect.ValueOf("7"))
	fmt.Println(m.Len(), m.MapIndex(k))
	st := reflect.StructOf([]reflect.StructField{{Name: "N", Type: reflect.TypeFor[int16](), Tag: `n:"m"`}, {Name: "F", Type: reflect.TypeFor[float64]()}, {Name: "S", Type: reflect.TypeFor[string]()}})
	sm := reflect.MakeMap(reflect.MapOf(st, reflect.TypeFor[bool]()))
	for i := range 4 {
		k := reflect.New(st).Elem()
		k.Field(0).SetInt(int64(i % 2))
		k.Field(1).SetFloat(0)
		k.Field(2).SetString("x")
		sm.SetMapIndex(k, reflect.ValueOf(true))
		fmt.Printf("%v %+v\n", k, k)
	}
	fmt.Println(sm.Len())
	v := reflect.New(st).Elem().Interface()
	fmt.Println(v == reflect.New(st).Elem().Interface())
	_, ok := v.(struct {
		N int16 `n:"m"`
		F float64
		S string
	})
	fmt.Println(ok)
	for name, c := range map[string]any{"k": map[K]int{{1, "a"}: 1}, "i": map[int8]string{-1: "m"}, "f": map[float32]int{0: 1}, "a": map[any]int{K{2, "z"}: 3}, "arr": map[[2]string]int{{"a", "b"}: 5}} {
		_ = name
		rv := reflect.ValueOf(c)
		it := rv.MapRange()
		for it.Next() {
			if !rv.MapIndex(it.Key()).Equal(it.Value()) {
				fmt.Println("lost", it.Key())
			}
		}
		cp := reflect.MakeMapWithSize(rv.Type(), 10)
		for _, k := range rv.MapKeys() {
			cp.SetMapIndex(k, rv.MapIndex(k))
		}
		if !reflect.DeepEqual(cp.Interface(), c) {
			fmt.Println("differs", name)
		}
	}
	// Maps made by reflect and used by compiled code, and the other way round.
	im := reflect.MakeMap(reflect.TypeFor[map[int]string]()).Interface().(map[int]string)
	sk := reflect.MakeMap(reflect.TypeFor[map[string]K]()).Interface().(map[string]K)
	kk := reflect.MakeMap(reflect.TypeFor[map[K]E]()).Interface().(map[K]E)
	for i := range 100 {
		im[i] = fmt.Sprint(i)
		sk[fmt.Sprint(i)] = K{int8(i), "v"}
		kk[K{int8(i), fmt.Sprint(i)}] = E{i}
	}
	fmt.Println(reflect.ValueOf(im).MapIndex(reflect.ValueOf(42)), reflect.ValueOf(sk).MapIndex(reflect.ValueOf("77")), reflect.ValueOf(kk).MapIndex(reflect.ValueOf(K{5, "5"})))
	reflect.ValueOf(im).SetMapIndex(reflect.ValueOf(42), reflect.Value{})
	reflect.ValueOf(sk).SetMapIndex(reflect.ValueOf("new"), reflect.ValueOf(K{1, "new"}))
	reflect.ValueOf(kk).SetMapIndex(reflect.ValueOf(K{5, "5"}), reflect.ValueOf(E{-1}))
	fmt.Println(len(im), im[42] == "", sk["new"], kk[K{5, "5"}])
	keys := reflect.ValueOf(im).MapKeys()
	sort.Slice(keys, func(i, j int) bool { return keys[i].Int() < keys[j].Int() })
	fmt.Println(len(keys), keys[0], keys[98])
	reflect.ValueOf(im).Clear()
	fmt.Println(len(im))
	ch := reflect.MakeChan(reflect.ChanOf(reflect.BothDir, t), 2)
	ch.Send(reflect.ValueOf(T{"x", "y"}))
	fmt.Println(ch.TrySend(reflect.ValueOf(T{})), ch.TrySend(reflect.ValueOf(T{})), ch.Len(), ch.Cap())
	x, ok := ch.Recv()
	fmt.Println(x, ok)
	ch.Close()
	ch.Recv()
	x, ok = ch.Recv()
	fmt.Println(x, ok)
	x, ok = ch.TryRecv()
	fmt.Println(x, ok)
	x, ok = reflect.ValueOf(make(chan int8)).TryRecv()
	fmt.Println(x.IsValid(), ok)
	a, b := make(chan int, 1), make(chan string, 1)
	a <- 5
	cases := []reflect.SelectCase{{Dir: reflect.SelectRecv, Chan: reflect.ValueOf(a)}, {Dir: reflect.SelectRecv, Chan: reflect.ValueOf(b)}}
	fmt.Println(reflect.Select(cases))
	fmt.Println(reflect.Select(append(cases, reflect.SelectCase{Dir: reflect.SelectDefault})))
	fmt.Println(reflect.Select([]reflect.SelectCase{cases[0], {Dir: reflect.SelectSend, Chan: reflect.ValueOf(b), Send: reflect.ValueOf("sent")}}))
	fmt.Println(<-b)
	go func() { b <- "late" }()
	fmt.Println(reflect.Select(cases))
}

// Output:
// []main.T 24 8 false true slice
//   true true true
// [][][]main.T 24 8 false true slice
//   true true true
// **main.T 8 8 true true ptr
//   true true true
// map[main.T][]main.T 8 8 false true map
//   true true true
// [3]main.T 96 8 true true array
//   true true true
// [0]func() 0 8 false true array
//   true true true
// [100]*int 800 8 true true array
//   true true true
// <-chan main.T 8 8 true true chan
//   true true true
// chan (<-chan main.T) 8 8 true true chan
//   true true true
// func(main.T, ...int) (main.T, main.T) 8 8 false true func
//   true true true
// func() 8 8 false true func
//   true true true
// struct {} 0 1 true true struct
//   true true true
// struct { A main.T "json:\"a\""; B int8; C struct {} } 40 8 true true struct
//   true true true
// struct { F float32 } 4 4 true true struct
//   true true true
// struct { main.E } 8 8 true true struct
//   true true true
// true true true true true true
// [[s0 ] [ s1] [s2 ] [ s3] [s4 ]] 5
// 10 49
// {0 0 x} {N:0 F:0 S:x}
// {1 0 x} {N:1 F:0 S:x}
// {0 0 x} {N:0 F:0 S:x}
// {1 0 x} {N:1 F:0 S:x}
// 2
// true
// true
// 42 {77 v} {5}
// 99 true {1 new} {-1}
// 99 0 99
// 0
// true false 2 2
// {x y} true
// { } false
// { } false
// false false
// 0 5 true
// 2 <invalid reflect.Value> false
// 1 <invalid reflect.Value> false
// sent
// 1 late true
