package unsafesizes

import (
	"math"
	"testing"
)

func TestSizes(t *testing.T) {
	want := map[string]uintptr{"loose": 32, "tight": 16, "D": 20, "E": 24, "align": 4, "string": 16, "slice": 24, "any": 16, "map": 8, "empty": 0, "complex": 16, "host": 16}
	got := Sizes()
	for name, size := range want {
		if got[name] != size {
			t.Errorf("%s: %d, want %d", name, got[name], size)
		}
	}
}

func TestPointers(t *testing.T) {
	if Bits(-2.5) != math.Float64bits(-2.5) {
		t.Errorf("%x", Bits(-2.5))
	}
	if b := Bytes("héy"); len(b) != 4 || b[1] != 0xc3 {
		t.Error(b)
	}
	if got := Third(&[4]int32{1, 2, 3, 4}); got != 3 {
		t.Error(got)
	}
}
