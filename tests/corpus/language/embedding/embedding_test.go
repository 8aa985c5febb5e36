package embedding

import (
	"fmt"
	"testing"
)

func TestDog(t *testing.T) {
	d := NewDog("Rex")
	d.Rename("Max")
	if got := d.Speak(); got != "MAX: WOOF" {
		t.Error(got)
	}
	if got := d.Animal.Speak(); got != "Max: woof" {
		t.Error(got)
	}
	if got := d.Walk(); got != "tap tap tap tap " {
		t.Errorf("%q", got)
	}
	if n := d.Learn("sit", "roll", "sit"); n != 2 || d.tricks["sit"] != 2 {
		t.Error(d.tricks)
	}
}

func TestRobot(t *testing.T) {
	r := Robot{NewDog("K9"), 7}
	r.Name = "K10"
	copied := r
	copied.Rename("K11")
	if got := fmt.Sprint(r, []any{copied}); got != "#7 K11: WOOF [#7 K11: WOOF]" {
		t.Error(got)
	}
}

func TestNilInside(t *testing.T) {
	for name, f := range map[string]func(){"only": func() { Robot{}.Rename("x") }} {
		t.Run(name, func(t *testing.T) {
			defer t.Log("deferred")
			f()
		})
	}
}
