// Package printing formats in all ways.
package printing

import (
	"fmt"
	"strconv"
)

// Point formats itself.
type Point struct{ X, Y int }

// Format knows %v, %s and the verb %d with a width.
func (p Point) Format(f fmt.State, verb rune) {
	switch verb {
	case 'v', 's':
		if f.Flag('+') {
			fmt.Fprintf(f, "X:%d Y:%d", p.X, p.Y)
			return
		}
		fmt.Fprintf(f, "(%d;%d)", p.X, p.Y)
	case 'd':
		if w, ok := f.Width(); ok {
			fmt.Fprintf(f, "%0*d,%0*d", w, p.X, w, p.Y)
			return
		}
		fmt.Fprintf(f, fmt.FormatString(f, 'd'), p.X*1000+p.Y)
	default:
		fmt.Fprintf(f, "%%!%c(Point)", verb)
	}
}

// Hex shows itself in Go's syntax.
type Hex uint8

// GoString is for %#v.
func (h Hex) GoString() string { return "Hex(0x" + strconv.FormatUint(uint64(h), 16) + ")" }

// Pair has unexported fields.
type Pair struct {
	a any
	b *int
	m map[string]Hex
}

// All formats a value with many verbs.
func All(v any, verbs ...string) (out []string) {
	for _, verb := range verbs {
		out = append(out, fmt.Sprintf("%"+verb, v))
	}
	return out
}
