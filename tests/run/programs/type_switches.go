// Type switches: several types in a case, nil, interfaces, generic types, fallthrough to default, shadowing.
package main

import (
	"errors"
	"fmt"
)

type color int

func (c color) String() string { return [...]string{"red", "green"}[c] }

type node interface{ node() }
type num struct{ v int }
type bin struct {
	op   byte
	l, r node
}
type neg struct{ x node }

func (num) node()  {}
func (*bin) node() {}
func (neg) node()  {}

func eval(n node) (int, error) {
	switch n := n.(type) {
	case num:
		return n.v, nil
	case neg:
		v, err := eval(n.x)
		return -v, err
	case *bin:
		l, err := eval(n.l)
		if err != nil {
			return 0, err
		}
		r, err := eval(n.r)
		if err != nil {
			return 0, err
		}
		switch n.op {
		case '+':
			return l + r, nil
		case '*':
			return l * r, nil
		case '/':
			if r == 0 {
				return 0, errors.New("division by zero")
			}
			return l / r, nil
		}
		return 0, fmt.Errorf("unknown operator %q", n.op)
	case nil:
		return 0, errors.New("nil node")
	default:
		return 0, fmt.Errorf("unexpected %T", n)
	}
}

func describe(v any) string {
	switch x := v.(type) {
	case nil:
		return "nil"
	case int, int64:
		return fmt.Sprintf("integer %v", x)
	case uint8:
		return fmt.Sprint("byte ", x+1)
	case float64:
		return fmt.Sprint("float ", x/2)
	case string:
		return "string of " + fmt.Sprint(len(x))
	case bool:
		if x {
			return "yes"
		}
		return "no"
	case []int:
		return fmt.Sprint("ints ", len(x))
	case []any:
		s := "list"
		for _, e := range x {
			s += " " + describe(e)
		}
		return s
	case map[string]int:
		return fmt.Sprint("map ", x["a"])
	case func(int) int:
		return fmt.Sprint("func ", x(20))
	case fmt.Stringer:
		return "Stringer " + x.String()
	case error:
		return "error " + x.Error()
	case *int:
		*x++
		return "pointer"
	case struct{ A int }:
		return fmt.Sprint("struct ", x.A)
	case [2]int:
		return fmt.Sprint("array ", x[1])
	case chan int:
		return fmt.Sprint("chan ", cap(x))
	}
	return fmt.Sprintf("other %T", v)
}

func generic[T any](v T) string {
	switch any(v).(type) {
	case int:
		return "int"
	case string, []T:
		return "string or slice"
	}
	return "?"
}

func main() {
	n := 1
	for _, v := range []any{nil, 3, int64(4), int32(5), byte(6), 7.0, "eight", true, []int{1}, []any{1, "x", nil, []any{}}, map[string]int{"a": 9},
		func(x int) int { return x + 1 }, color(1), errors.New("bad"), &n, struct{ A int }{5}, [2]int{1, 2}, make(chan int, 3), float32(1), struct{}{}, [3]int{}} {
		fmt.Println(describe(v))
	}
	fmt.Println(n)
	e := &bin{'+', num{2}, &bin{'*', num{3}, neg{num{4}}}}
	fmt.Println(eval(e))
	fmt.Println(eval(&bin{'/', num{1}, num{0}}))
	fmt.Println(eval(&bin{'?', num{1}, num{0}}))
	fmt.Println(eval(&bin{'+', nil, num{0}}))
	fmt.Println(generic(1), generic("a"), generic([]int{}), generic(2.5))
	switch x := any(5); y := x.(type) {
	case interface{ String() string }:
		fmt.Println("no")
	default:
		fmt.Println(x == y)
	}
	switch any("only").(type) {
	}
loop:
	for i := range 3 {
		switch any(i).(type) {
		case int:
			if i == 1 {
				break
			}
			if i == 2 {
				break loop
			}
			fmt.Println("int", i)
			continue loop
		}
		fmt.Println("after the switch", i)
	}
}

// Output:
// nil
// integer 3
// integer 4
// other int32
// byte 7
// float 3.5
// string of 5
// yes
// ints 1
// list integer 1 string of 1 nil list
// map 9
// func 21
// Stringer green
// error bad
// pointer
// struct 5
// array 2
// chan 3
// other float32
// other struct {}
// other [3]int
// 2
// -10 <nil>
// 0 division by zero
// 0 unknown operator '?'
// 0 nil node
// int string or slice ? ?
// true
// int 0
// after the switch 1
