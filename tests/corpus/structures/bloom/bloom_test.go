package bloom

import (
	"strconv"
	"testing"
)

func TestFilter(t *testing.T) {
	f := New(1000, 0.01)
	if len(f.bits) != 1199 || f.hashes != 7 {
		t.Errorf("%d bytes, %d hashes", len(f.bits), f.hashes)
	}
	for i := range 1000 {
		f.Add("in" + strconv.Itoa(i))
	}
	wrong := 0
	for i := range 1000 {
		if !f.Has("in" + strconv.Itoa(i)) {
			t.Fatalf("%d is lost", i)
		}
		if f.Has("out" + strconv.Itoa(i)) {
			wrong++
		}
	}
	t.Log("wrong:", wrong)
	if wrong > 20 {
		t.Errorf("%d of 1000 are wrong", wrong)
	}
}
