package calendar

import "testing"

func TestLeap(t *testing.T) {
	tests := []struct {
		year int
		want bool
	}{
		{2023, false},
		{2022, false},
		{2024, true},
		{1900, false},
		{2000, true},
	}
	for _, test := range tests {
		if got := Leap(test.year); got != test.want {
			t.Errorf("Leap(%d) = %t; want %t", test.year, got, test.want)
		}
	}
}
