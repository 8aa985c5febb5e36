package cpu

import "testing"

func TestMilli(t *testing.T) {
	for text, want := range map[string]int{"2": 2000, "500m": 500, "0": 0} {
		if got, err := Milli(text); got != want || err != nil {
			t.Errorf("Milli(%q) = %d, %v; want %d, nil", text, got, err, want)
		}
	}
}
