// Package roman converts numbers to Roman numerals and back.
package roman

import (
	"fmt"
	"strings"
)

var digits = []struct {
	value  int
	symbol string
}{
	{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
	{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
}

// A RangeError says that a number has no numeral.
type RangeError int

func (e RangeError) Error() string { return fmt.Sprintf("roman: %d is out of range", int(e)) }

// Format returns the numeral of n.
func Format(n int) (string, error) {
	if n < 1 || n > 3999 {
		return "", RangeError(n)
	}
	var b strings.Builder
	for _, d := range digits {
		for n >= d.value {
			b.WriteString(d.symbol)
			n -= d.value
		}
	}
	return b.String(), nil
}

// Parse reads a numeral; it accepts only what Format gives.
func Parse(s string) (int, error) {
	rest, n := s, 0
	for _, d := range digits {
		for strings.HasPrefix(rest, d.symbol) {
			n += d.value
			rest = rest[len(d.symbol):]
		}
	}
	if back, err := Format(n); rest != "" || err != nil || back != s {
		return 0, fmt.Errorf("roman: bad numeral %q", s)
	}
	return n, nil
}
