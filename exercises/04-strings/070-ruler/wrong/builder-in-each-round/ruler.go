// Package main draws rulers.
package main

import (
	"strconv"
	"strings"
)

// Ruler gives the numbers from 0 to n with a bar between them.
func Ruler(n int) string {
	s := "0"
	for i := 1; i <= n; i++ {
		var b strings.Builder
		b.WriteString(s)
		b.WriteString("|" + strconv.Itoa(i))
		s = b.String()
	}
	return s
}
