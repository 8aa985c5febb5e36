package cpu

import "testing"

func TestMilli(t *testing.T) {
	for _, test := range []struct {
		text    string
		want    int
		wantErr bool
	}{
		{"2", 2000, false},
		{"500m", 500, false},
		{"0", 0, false},
		{"", 0, true},
		{"-1", 0, true},
		{"two", 0, true},
	} {
		got, err := Milli(test.text)
		if err == nil && got != test.want {
			t.Errorf("Milli(%q) = %d, %v; want %d", test.text, got, err, test.want)
		}
	}
}
