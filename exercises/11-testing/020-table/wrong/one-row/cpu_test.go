package cpu

import "testing"

func TestMilli(t *testing.T) {
	if got, err := Milli("2"); got != 2000 || err != nil {
		t.Errorf("Milli(\"2\") = %d, %v; want 2000, nil", got, err)
	}
}
