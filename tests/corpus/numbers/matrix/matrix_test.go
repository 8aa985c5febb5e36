package matrix

import (
	"errors"
	"fmt"
	"reflect"
	"testing"
)

var a = Matrix{{1, 2, 3}, {4, 5, 6}}

func TestMul(t *testing.T) {
	got, err := a.Mul(a.Transpose())
	if err != nil || !reflect.DeepEqual(got, Matrix{{14, 32}, {32, 77}}) {
		t.Errorf("%v, %v", got, err)
	}
	_, err = a.Mul(a)
	var shape *ShapeError
	if !errors.As(err, &shape) || shape.B != [2]int{2, 3} {
		t.Errorf("error is %v", err)
	}
}

func TestDet(t *testing.T) {
	for want, m := range map[float64]Matrix{5: {{5}}, -2: {{1, 2}, {3, 4}}, -306: {{6, 1, 1}, {4, -2, 5}, {2, 8, 7}}} {
		if got := m.Det(); got != want {
			t.Errorf("Det = %v, want %v", got, want)
		}
	}
}

func TestRagged(t *testing.T) {
	ragged := Matrix{{1, 2}, {3}}
	if got := ragged.Det(); got != -6 {
		t.Errorf("Det of a ragged matrix: %v", got)
	}
}

func Example() {
	fmt.Print(a, New(1, 1))
	// Output:
	//   1.00  2.00  3.00
	//   4.00  5.00  6.00
	//   0.00
}
