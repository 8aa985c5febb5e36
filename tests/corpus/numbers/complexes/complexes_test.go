package complexes

import (
	"fmt"
	"math/cmplx"
	"strings"
	"testing"
)

func TestRoots(t *testing.T) {
	x, y := Roots(1, -2, 5)
	if s := fmt.Sprintf("%.3f %.3f", x, y); s != "(1.000-2.000i) (1.000+2.000i)" {
		t.Error(s)
	}
	if x, y := Roots(1, 2, 1); x != y || x != -1 {
		t.Error(x, y)
	}
}

func ExampleEscape() {
	for y := 1.0; y >= -1; y -= 0.5 {
		var line strings.Builder
		for x := -2.0; x <= 0.5; x += 0.125 {
			line.WriteByte(" .:*#"[min(Escape(complex(x, y), 40)/2, 4)])
		}
		fmt.Println(strings.TrimRight(line.String(), " ") + "|")
	}
	// Output:
	// ........:::*##::..|
	//  .....::::*#########:|
	// ###################*:|
	//  .....::::*#########:|
	//    ........:::*##::..|
}

func TestDFT(t *testing.T) {
	out := DFT([]complex128{1, 1, 1, 1, 0, 0, 0, 0})
	for i, want := range []float64{4, 2.6131, 0, 1.0824, 0, 1.0824, 0, 2.6131} {
		if got := cmplx.Abs(out[i]); got-want > 1e-4 || want-got > 1e-4 {
			t.Errorf("%d: %.4f", i, got)
		}
	}
	if out := DFT(nil); len(out) != 0 {
		t.Error(out)
	}
}
