package cpu

import "testing"

func TestMilli(t *testing.T) {
	for _, text := range []string{"", "-1", "-5m", "two", "m"} {
		if _, err := Milli(text); err == nil {
			t.Errorf("Milli(%q) gives no error", text)
		}
	}
}
