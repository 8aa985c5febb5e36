package builtins

import (
	"fmt"
	"math"
	"testing"
)

func TestClamp(t *testing.T) {
	if got := fmt.Sprint(Clamp(5, 1, 3), Clamp(-1, 0, 3), Clamp(2.5, 1, 3), Clamp("m", "n", "z"), Clamp(math.NaN(), 0, 1)); got != "3 0 2.5nNaN" {
		t.Error(got)
	}
}

func TestGrow(t *testing.T) {
	if got := fmt.Sprint(Grow(2000)); got != "[32 64 128 256 512 896 1408 2048]" {
		t.Error(got)
	}
}

func TestRest(t *testing.T) {
	p, s := New()
	*p += 3
	n, b := Copy(make([]byte, 4), "héllo")
	if got := fmt.Sprintf("%d %s %d %q %q %v", *p, *s, n, b, Bytes("a", "", "é"), Polar(3+4i)); got != `3 text 4 "hél" "aé" (4+3i)` {
		t.Error(got)
	}
}

func TestPrint(t *testing.T) {
	defer func() {
		r := recover()
		t.Logf("%v %T", r, r)
		defer func() { t.Log(recover()) }()
		panic(fmt.Errorf("again: %v", r))
	}()
	panic(nil)
}
