package main

import (
	"fmt"
	"reflect"
)

func f[T, U any](t T, u U) {
	type pair struct {
		a T
		b U
	}
	type own[V any] struct {
		v V
		p pair
	}
	type both[V any] struct {
		o own[V]
		q own[int]
	}
	o := own[int]{7, pair{t, u}}
	fmt.Printf("%#v\n", o)
	fmt.Println(reflect.TypeOf(o).Field(1).Type == reflect.TypeOf(pair{}))
	b := both[string]{}
	fmt.Printf("%#v\n", b)
	fmt.Println(reflect.TypeOf(b).Field(1).Type == reflect.TypeOf(o))
}

func main() { f("x", true) }

// Output:
// main.own[string,bool;int]{v:7, p:main.pair[string,bool]{a:"x", b:true}}
// true
// main.both[string,bool;string]{o:main.own[string,bool;string]{v:"", p:main.pair[string,bool]{a:"", b:false}}, q:main.own[string,bool;int]{v:0, p:main.pair[string,bool]{a:"", b:false}}}
// true
