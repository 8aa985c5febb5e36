// Package benches compares ways to join strings.
package benches

import (
	"bytes"
	"strings"
)

// Plus adds strings.
func Plus(parts []string) (s string) {
	for _, p := range parts {
		s += p
	}
	return s
}

// Builder uses a builder.
func Builder(parts []string) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p)
	}
	return b.String()
}

// Buffer uses a buffer.
func Buffer(parts []string) string {
	var b bytes.Buffer
	for _, p := range parts {
		b.WriteString(p)
	}
	return b.String()
}
