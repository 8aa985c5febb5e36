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
		{"-1", -1000, true},
		{"two", 0, true},
	} {
		got, err := Milli(test.text)
		if got != test.want || (err != nil) != test.wantErr {
			t.Errorf("Milli(%q) = %d, %v; want %d", test.text, got, err, test.want)
		}
	}
}
