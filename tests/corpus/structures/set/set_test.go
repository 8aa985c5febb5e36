package set

import (
	"fmt"
	"testing"
)

func Example() {
	a, b := Of(1, 2, 3), Of(3, 4)
	fmt.Println(a, b, a.And(b), a.Or(b), a.Minus(b), a)
	fmt.Println(Of("x", "a").String() == `{"a" "x"}`, Of[float64]())
	// Output:
	// {1 2 3} {3 4} {3} {1 2 3 4} {1 2} {1 2 3}
	// true {}
}

func TestWithin(t *testing.T) {
	tests := []struct {
		a, b Set[int]
		want bool
	}{{Of[int](), Of[int](), true}, {Of[int](), Of(1), true}, {Of(1), Of[int](), false}, {Of(1, 2), Of(2, 1, 3), true}, {Of(1, 5), Of(1, 2, 3), false}}
	for i, tt := range tests {
		if got := tt.a.Within(tt.b); got != tt.want {
			t.Errorf("%d: %v within %v: %t", i, tt.a, tt.b, got)
		}
	}
}

func TestNil(t *testing.T) {
	var none Set[string]
	if none.Has("x") || len(none.And(Of("x"))) != 0 || none.String() != "{}" {
		t.Error("a nil set should be empty")
	}
	defer func() { t.Log("recovered:", recover()) }()
	none.Or(Of("x"))
}
