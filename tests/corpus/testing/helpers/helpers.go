// Package helpers has a type to be compared.
package helpers

import "fmt"

// Version of something.
type Version struct{ Major, Minor, Patch int }

// Parse reads "1.2.3".
func Parse(s string) (v Version, err error) {
	n, err := fmt.Sscanf(s, "%d.%d.%d", &v.Major, &v.Minor, &v.Patch)
	if err != nil {
		return Version{}, fmt.Errorf("parse %q: %w after %d numbers", s, err, n)
	}
	return v, nil
}

// Compare returns -1, 0 or 1.
func (v Version) Compare(w Version) int {
	for _, d := range []int{v.Major - w.Major, v.Minor - w.Minor, v.Patch - w.Patch} {
		switch {
		case d < 0:
			return -1
		case d > 0:
			return 1
		}
	}
	return 0
}
