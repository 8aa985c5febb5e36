package a

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"sort"
)

type named string

type t struct{}

func (t) String() string  { return "" }
func (*t) Error() string  { return "" }
func (t) Other() string   { return "" }
func (t) Named() named    { return "" }

type t2 struct{}

func (t2) String() named { return "" }

func unused(err error, b bytes.Buffer, xs []int, m map[int]int, v t) {
	fmt.Errorf("x")         // want `^result of fmt\.Errorf call not used$`
	_ = fmt.Errorf("x")
	fmt.Sprintf("x")        // want `result of fmt\.Sprintf call not used`
	(fmt.Sprint("x"))       // want `result of fmt\.Sprint call not used`
	fmt.Println("x")
	errors.New("x")         // want `result of errors\.New call not used`
	err.Error()             // want `^result of \(error\)\.Error call not used$`
	b.String()              // want `^result of \(\*bytes\.Buffer\)\.String call not used$`
	v.String()              // want `result of \(.*unusedresult.t\)\.String call not used`
	v.Error()               // want `result of \(\*.*\.t\)\.Error call not used`
	v.Other()
	v.Named()
	t2{}.String()
	sort.Reverse(nil)       // want `result of sort\.Reverse call not used`
	slices.Sorted(maps.Keys(m)) // want `result of slices\.Sorted call not used`
	slices.Sort(xs)
	slices.Compact(xs)      // want `result of slices\.Compact call not used`
	slices.Index[[]int](xs, 1) // want `result of slices\.Index call not used`
	context.WithValue(context.Background(), v, 1) // want `result of context\.WithValue call not used`
	go fmt.Sprint()
	defer v.String()
}
