package closures

import (
	"math"
	"strings"
	"testing"
)

func TestCounter(t *testing.T) {
	a, b := Counter(1), Counter(10)
	if got := []int{a(), b(), a(), a(), b()}; got[3] != 3 || got[4] != 20 || got[0] != 1 {
		t.Error(got)
	}
}

func TestCompose(t *testing.T) {
	f := Compose(strings.TrimSpace, strings.ToUpper, func(s string) string { return s + " " + s })
	if got := f(" go"); got != "GO  GO" {
		t.Errorf("%q", got)
	}
	if got := Compose[int]()(7); got != 7 {
		t.Error(got)
	}
}

func TestCurry(t *testing.T) {
	if got := Curry(strings.Repeat)("ab")(3); got != "ababab" {
		t.Error(got)
	}
	if got := op(math.Pow).twice(2, 3); got != 512 {
		t.Error(got)
	}
}

func TestLoop(t *testing.T) {
	for i, f := range Loop(3) {
		f()
		if got := f(); got != i+20 {
			t.Errorf("%d: %d", i, got)
		}
	}
}

func TestUndo(t *testing.T) {
	text := ""
	var u Undo
	for _, s := range []string{"a", "b", "c"} {
		u.Do(func() { text += s }, func() { text = strings.TrimSuffix(text, s) })
	}
	u.Back()
	if u.Back(); text != "a" {
		t.Error(text)
	}
	if !u.Back() || u.Back() || text != "" {
		t.Error(text)
	}
}

func TestMethodValues(t *testing.T) {
	var none func()
	var b strings.Builder
	write := b.WriteString
	write("x")
	(*strings.Builder).WriteByte(&b, 'y')
	if b.String() != "xy" {
		t.Error(b.String())
	}
	none()
}
