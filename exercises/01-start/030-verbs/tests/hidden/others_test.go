package shop

import "testing"

func TestOthers(t *testing.T) {
	tests := []struct {
		name  string
		count int
		price float64
		want  string
	}{
		{"", 0, 0, "        |  0|  0.00"},
		{"watermelon", 1234, 12345.5, "watermelon|1234|12345.50"},
		{"deposit", -1, -0.5, "deposit | -1| -0.50"},
		{"茶", 100, 99.99, "茶       |100| 99.99"},
	}
	for _, test := range tests {
		if got := Line(test.name, test.count, test.price); got != test.want {
			t.Errorf("Line(%q, %d, %v) = %q; want %q", test.name, test.count, test.price, got, test.want)
		}
	}
}
