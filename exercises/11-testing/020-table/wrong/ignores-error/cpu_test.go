package cpu

import "testing"

func TestMilli(t *testing.T) {
	for text, want := range map[string]int{"2": 2000, "500m": 500, "0": 0, "": 0, "-1": 0, "two": 0} {
		if got, _ := Milli(text); got != want {
			t.Errorf("Milli(%q) = %d; want %d", text, got, want)
		}
	}
}
