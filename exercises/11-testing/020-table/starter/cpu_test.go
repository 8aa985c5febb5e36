package cpu

import "testing"

func TestMilli(t *testing.T) {
	// TODO: a table with more rows, and a look at the error
	got, _ := Milli("0")
	if got != 0 {
		t.Errorf("Milli(\"0\") = %d; want 0", got)
	}
}
