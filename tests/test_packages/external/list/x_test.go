package list_test

import (
	"fmt"
	"slices"
	"testing"

	"example.com/tests/external/list"
	"example.com/tests/external/uses"
)

func TestReverse(t *testing.T) {
	if got := list.Reverse([]string{"a", "b"}); !slices.Equal(got, []string{"b", "a"}) {
		t.Error(got)
	}
	if uses.Backwards("abc") != "cba" {
		t.Error("uses")
	}
}

func TestExported(t *testing.T) {
	if n := list.Length(list.Chain(3)); n != 4 {
		t.Errorf("%d %T", n, list.Chain(1))
	}
}

func ExampleReverse() {
	fmt.Println(list.Reverse([]int{1, 2, 3}))
	// Output: [3 2 1]
}
