// Package text is about texts.
package text

import (
	"errors"
	"strings"
)

// Version is known when compiling.
const Version = "v" + "1"

// Count is a variable that others change.
var Count = len(Version)

// ErrEmpty is what it says.
var ErrEmpty = errors.New("text: empty")

// Words is a text.
type Words string

// Upper is in capitals.
func Upper(s string) string { return strings.ToUpper(s) }

// Longest word of the text.
func (w Words) Longest() (best string) {
	fs := strings.Fields(string(w))
	if len(fs) == 0 {
		panic(ErrEmpty)
	}
	for _, f := range fs {
		if len(f) > len(best) {
			best = f
		}
	}
	return
}

// Bump counts.
func Bump() int { Count *= 2; return Count }

// Map applies f.
func Map[T, U any](in []T, f func(T) U) (out []U) {
	for _, v := range in {
		out = append(out, f(v))
	}
	return
}
