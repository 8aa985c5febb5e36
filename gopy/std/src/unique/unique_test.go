package unique

import (
	"strings"
	"sync"
	"testing"
)

type pair struct {
	name string
	x    any
}

func TestMake(t *testing.T) {
	a, b := Make("text"), Make(strings.ToLower("TEXT"))
	if a != b || a == Make("other") || a.Value() != "text" {
		t.Error("strings")
	}
	if Make(pair{"a", 1}) != Make(pair{"a", 1}) || Make(pair{"a", 1}) == Make(pair{"a", int8(1)}) {
		t.Error("structs")
	}
	if Make[any]("text") != Make[any]("text") || Make[any]("text").Value() != "text" || Make[error](nil) != Make[error](nil) {
		t.Error("interfaces")
	}
	if Make([0]int{}) != Make([0]int{}) || Make(struct{}{}).Value() != struct{}{} {
		t.Error("no size")
	}
	nan := 0.0
	nan /= nan
	if Make(nan) == Make(nan) {
		t.Error("NaN")
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i := range 1000 {
				if Make(i).Value() != i {
					t.Error(i)
				}
			}
		})
	}
	wg.Wait()
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
		Make("still works")
	}()
	Make[any]([]int{})
}
