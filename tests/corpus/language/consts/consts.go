// Package consts counts with iota.
package consts

import (
	"fmt"
	"strings"
)

// Weekday of a calendar.
type Weekday int

// The days.
const (
	Monday Weekday = iota + 1
	Tuesday
	Wednesday
	_
	Friday
)

// Sizes.
const (
	_ = 1 << (10 * iota)
	KB
	MB
	GB
)

// Perm is a set of permissions.
type Perm uint8

// The permissions.
const (
	Read Perm = 1 << iota
	Write
	Exec
	All = Read | Write | Exec
)

func (p Perm) String() string {
	if p == 0 {
		return "none"
	}
	var out []string
	for i, name := range []string{"read", "write", "exec"} {
		if p&(1<<i) != 0 {
			out = append(out, name)
		}
	}
	if rest := p &^ All; rest != 0 {
		out = append(out, fmt.Sprintf("%#x", uint8(rest)))
	}
	return strings.Join(out, "|")
}

// Human writes a size for people.
func Human(n float64) string {
	switch {
	case n >= GB:
		return fmt.Sprintf("%.1f GB", n/GB)
	case n >= MB:
		return fmt.Sprintf("%.1f MB", n/MB)
	case n >= KB:
		return fmt.Sprintf("%.1f kB", n/KB)
	}
	return fmt.Sprintf("%g B", n)
}

const (
	huge  = 1 << 100
	ratio = huge / (1 << 98)
	third = 1.0 / 3
	typed = Weekday(ratio) + Tuesday
)
