// recover where it is itself deferred, and in functions and methods that are called by way of reflection.
package main

import (
	"fmt"
	"reflect"
)

func report(what string, f func()) {
	defer func() { fmt.Println(what, "ends with", recover()) }()
	f()
}

func printRecovered() { fmt.Println("recovered", recover()) }

type T struct{ name string }

func (t *T) Pointer() { fmt.Println(t.name, "recovered", recover()) }

func (t T) Value(x int, rest ...string) { fmt.Println(t.name, x, rest, "recovered", recover()) }

func (t T) Deeper() { func() { fmt.Println("too deep:", recover()) }() }

type I interface{ Pointer() }

func main() {
	report("deferred recover", func() {
		defer recover()
		panic(1)
	})
	report("in a deferred function", func() {
		defer func() { defer recover() }()
		panic(2)
	})
	report("after a panic of its own", func() {
		defer func() {
			defer recover()
			defer printRecovered()
			panic(3)
		}()
		panic(4)
	})
	report("before its own is recovered", func() {
		defer func() {
			defer printRecovered()
			defer recover()
			panic(5)
		}()
		panic(6)
	})
	report("where nothing panics", func() {
		defer func() {
			defer func() {
				defer recover()
			}()
			panic(7)
		}()
	})

	t := &T{"t"}
	report("method value", func() {
		f := reflect.ValueOf(t).MethodByName("Pointer").Interface().(func())
		defer f()
		panic(8)
	})
	report("method of a type", func() {
		m, _ := reflect.TypeOf(t).MethodByName("Pointer")
		f := m.Func.Interface().(func(*T))
		defer f(t)
		panic(9)
	})
	report("variadic method", func() {
		f := reflect.ValueOf(*t).MethodByName("Value").Interface().(func(int, ...string))
		defer f(1, "a", "b")
		panic(10)
	})
	report("method of an interface", func() {
		var i I = t
		f := reflect.ValueOf(&i).Elem().Method(0).Interface().(func())
		defer f()
		panic(11)
	})
	report("not the method itself", func() {
		defer reflect.ValueOf(t).MethodByName("Deeper").Interface().(func())()
		panic(12)
	})
	report("through Call", func() {
		defer reflect.ValueOf(t).MethodByName("Pointer").Call(nil)
		panic(13)
	})
	report("made function", func() {
		f := reflect.MakeFunc(reflect.TypeFor[func(int) string](), func(args []reflect.Value) []reflect.Value {
			fmt.Println("made", args[0], "recovered", recover())
			return []reflect.Value{reflect.ValueOf("x")}
		}).Interface().(func(int) string)
		f(1)
		defer f(2)
		panic(14)
	})
	report("called by a made function", func() {
		inner := reflect.MakeFunc(reflect.TypeFor[func()](), func([]reflect.Value) []reflect.Value {
			fmt.Println("inner", recover())
			return nil
		}).Interface().(func())
		outer := reflect.MakeFunc(reflect.TypeFor[func()](), func([]reflect.Value) []reflect.Value {
			inner()
			return nil
		}).Interface().(func())
		defer outer()
		panic(15)
	})
	report("a function behind reflection", func() {
		f := reflect.ValueOf(printRecovered).Interface().(func())
		defer f()
		panic(16)
	})
}

// Output:
// deferred recover ends with 1
// in a deferred function ends with <nil>
// recovered 3
// after a panic of its own ends with <nil>
// recovered 5
// before its own is recovered ends with 6
// where nothing panics ends with <nil>
// t recovered 8
// method value ends with <nil>
// t recovered 9
// method of a type ends with <nil>
// t 1 [a b] recovered 10
// variadic method ends with <nil>
// t recovered 11
// method of an interface ends with <nil>
// too deep: <nil>
// not the method itself ends with 12
// t recovered <nil>
// through Call ends with 13
// made 1 recovered <nil>
// made 2 recovered 14
// made function ends with <nil>
// inner <nil>
// called by a made function ends with 15
// recovered 16
// a function behind reflection ends with <nil>
