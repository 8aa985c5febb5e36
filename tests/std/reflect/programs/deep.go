package main

import (
	"errors"
	"fmt"
	"math"
	"reflect"
)

type Node struct {
	Val  int
	Next *Node
}
type Loop []Loop
type M map[string]any
type Embed struct {
	Node
	Name string
	fn   func()
}
type Amb struct {
	A1
	A2
	*A3
}
type A1 struct{ X, Only1 int }
type A2 struct{ X int }
type A3 struct {
	X    string
	Deep int
	*Amb
}
type Shadow struct {
	A1
	X string
}
type Twice struct {
	L1
	L2
}
type L1 struct{ Base }
type L2 struct{ Base }
type Base struct{ B int }

func main() {
	ring := func(n int) *Node {
		first := &Node{Val: 1}
		at := first
		for range n {
			at.Next = &Node{Val: 1}
			at = at.Next
		}
		at.Next = first
		return first
	}
	var l1, l2 Loop = make(Loop, 1), make(Loop, 1)
	l1[0], l2[0] = l1, l2
	e := errors.New("x")
	pairs := [][2]any{
		{1, 1}, {1, 2}, {1, int8(1)}, {"a", "a"}, {nil, nil}, {nil, 1}, {[]int(nil), []int{}}, {[]int{1}, []int{1}}, {[]int{1, 2}, []int{2, 1}}, {[]any{1, "a", nil}, []any{1, "a", nil}},
		{map[string]int{"a": 1}, map[string]int{"a": 1}}, {map[string]int{"a": 1}, map[string]int{"b": 1}}, {map[string]int(nil), map[string]int{}}, {M{"a": M{"b": []int{1}}}, M{"a": M{"b": []int{1}}}},
		{&Node{1, &Node{2, nil}}, &Node{1, &Node{2, nil}}}, {&Node{1, &Node{2, nil}}, &Node{1, nil}}, {ring(2), ring(3)}, {l1, l2}, {math.NaN(), math.NaN()}, {[]float64{math.NaN()}, []float64{math.NaN()}},
		{e, e}, {e, errors.New("x")}, {e, errors.New("y")}, {func() {}, func() {}}, {(func())(nil), (func())(nil)}, {Embed{Name: "a"}, Embed{Name: "a"}}, {Embed{fn: func() {}}, Embed{fn: func() {}}},
		{[2]any{1, []int{1}}, [2]any{1, []int{1}}}, {map[float64]int{math.NaN(): 1}, map[float64]int{math.NaN(): 1}}, {[]byte("abc"), []byte("abc")}, {[]byte("abc"), []byte("abd")}, {0.0, math.Copysign(0, -1)},
		{[]string{"x"}, []string{"x"}}, {[][]int{{1}, nil}, [][]int{{1}, {}}}, {make(chan int), make(chan int)}, {struct{ a, b any }{1, 2}, struct{ a, b any }{1, 2}}, {1i, 1i}, {[]struct {
			a int8
			b int
		}{{1, 2}}, []struct {
			a int8
			b int
		}{{1, 2}}},
	}
	for i, p := range pairs {
		fmt.Print(i, reflect.DeepEqual(p[0], p[1]), " ")
	}
	fmt.Println()
	nan := map[string]float64{"n": math.NaN()}
	fmt.Println(reflect.DeepEqual(nan, nan), reflect.DeepEqual(nan, map[string]float64{"n": math.NaN()}))
	n := ring(0)
	fmt.Println(reflect.DeepEqual(n, n))

	for _, t := range []reflect.Type{reflect.TypeFor[Amb](), reflect.TypeFor[Shadow](), reflect.TypeFor[Twice](), reflect.TypeFor[Embed](), reflect.TypeFor[A3]()} {
		for _, name := range []string{"X", "Only1", "Deep", "B", "Val", "A1", "Base", "name", ""} {
			f, ok := t.FieldByName(name)
			g, ok2 := t.FieldByNameFunc(func(s string) bool { return s == name })
			fmt.Print(name, ok, f.Index, f.Type, f.Offset, ok2, g.Index, " ")
		}
		fmt.Println()
		for _, f := range reflect.VisibleFields(t) {
			fmt.Print(f.Name, f.Index, " ")
		}
		fmt.Println()
	}
	f, ok := reflect.TypeFor[Amb]().FieldByNameFunc(func(s string) bool { return len(s) == 2 })
	fmt.Println(f.Name, ok)
	fmt.Println(reflect.TypeFor[Embed]().FieldByIndex([]int{0, 1}).Name, reflect.TypeFor[Embed]().FieldByIndex([]int{0, 1}).Index)

	for _, x := range []any{3, int8(2), uint16(3), "hé!", []string{"a", "b"}, [2]int{4, 5}, &[2]string{"p", "q"}, map[string]int{"one": 1}} {
		v := reflect.ValueOf(x)
		if v.Type().CanSeq() {
			for y := range v.Seq() {
				fmt.Print(y.Type(), y, " ")
			}
		}
		if v.Type().CanSeq2() {
			for y, z := range v.Seq2() {
				fmt.Print(y, ":", z.Type(), z, " ")
			}
		}
		fmt.Println()
	}
	count := func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	}
	for v := range reflect.ValueOf(count).Seq() {
		fmt.Print(v, " ")
		if v.Int() > 4 {
			break
		}
	}
	pairsOf := func(yield func(string, error) bool) { _ = yield("a", nil) && yield("b", errors.New("e")) }
	for k, v := range reflect.ValueOf(pairsOf).Seq2() {
		fmt.Print(k, v.Type(), v.IsNil(), " ")
	}
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
	for v := range reflect.ValueOf(ch).Seq() {
		fmt.Print(v, " ")
	}
	fmt.Println()
	for f, v := range reflect.ValueOf(Shadow{A1{1, 2}, "s"}).Fields() {
		fmt.Print(f.Name, v, " ")
	}
	for m := range reflect.TypeOf(e).Methods() {
		fmt.Print(m.Name, m.Type)
	}
	for m, v := range reflect.ValueOf(e).Methods() {
		fmt.Print(m.Name, v.Type(), v.Call(nil)[0])
	}
	fmt.Println()
}

// Output:
// 0 true 1 false 2 false 3 true 4 true 5 false 6 false 7 true 8 false 9 true 10 true 11 false 12 false 13 true 14 true 15 false 16 true 17 true 18 false 19 false 20 true 21 true 22 false 23 false 24 true 25 true 26 false 27 true 28 false 29 true 30 false 31 true 32 true 33 false 34 false 35 true 36 true 37 true 
// true false
// true
// Xfalse [] <nil> 0 false [] Only1true [0 1] int 8 true [0 1] Deeptrue [2 1] int 16 true [2 1] Bfalse [] <nil> 0 false [] Valfalse [] <nil> 0 false [] A1true [0] main.A1 0 true [0] Basefalse [] <nil> 0 false [] namefalse [] <nil> 0 false [] false [] <nil> 0 false [] 
// A1[0] Only1[0 1] A2[1] A3[2] Deep[2 1] Amb[2 2] 
// Xtrue [1] string 16 true [1] Only1true [0 1] int 8 true [0 1] Deepfalse [] <nil> 0 false [] Bfalse [] <nil> 0 false [] Valfalse [] <nil> 0 false [] A1true [0] main.A1 0 true [0] Basefalse [] <nil> 0 false [] namefalse [] <nil> 0 false [] false [] <nil> 0 false [] 
// A1[0] Only1[0 1] X[1] 
// Xfalse [] <nil> 0 false [] Only1false [] <nil> 0 false [] Deepfalse [] <nil> 0 false [] Bfalse [] <nil> 0 false [] Valfalse [] <nil> 0 false [] A1false [] <nil> 0 false [] Basefalse [] <nil> 0 false [] namefalse [] <nil> 0 false [] false [] <nil> 0 false [] 
// L1[0] L2[1] 
// Xfalse [] <nil> 0 false [] Only1false [] <nil> 0 false [] Deepfalse [] <nil> 0 false [] Bfalse [] <nil> 0 false [] Valtrue [0 0] int 0 true [0 0] A1false [] <nil> 0 false [] Basefalse [] <nil> 0 false [] namefalse [] <nil> 0 false [] false [] <nil> 0 false [] 
// Node[0] Val[0 0] Next[0 1] Name[1] fn[2] 
// Xtrue [0] string 0 true [0] Only1true [2 0 1] int 8 true [2 0 1] Deeptrue [1] int 16 true [1] Bfalse [] <nil> 0 false [] Valfalse [] <nil> 0 false [] A1true [2 0] main.A1 0 true [2 0] Basefalse [] <nil> 0 false [] namefalse [] <nil> 0 false [] false [] <nil> 0 false [] 
// X[0] Deep[1] Amb[2] A1[2 0] Only1[2 0 1] A2[2 1] A3[2 2] 
//  false
// Next [1]
// int 0 int 1 int 2 
// int8 0 int8 1 
// uint16 0 uint16 1 uint16 2 
// int 0 int 1 int 3 0:int32 104 1:int32 233 3:int32 33 
// int 0 int 1 0:string a 1:string b 
// int 0 int 1 0:int 4 1:int 5 
// int 0 int 1 0:string p 1:string q 
// string one one:int 1 
// 0 1 2 3 4 5 a error true b error false 1 2 
// A1{1 2} Xs Errorfunc(*errors.errorString) stringErrorfunc() string x
