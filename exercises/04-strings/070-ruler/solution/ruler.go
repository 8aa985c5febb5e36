// Package main draws rulers.
package main

import (
	"strconv"
	"strings"
)

// Ruler gives the numbers from 0 to n with a bar between them.
func Ruler(n int) string {
	var b strings.Builder
	b.WriteString("0")
	for i := 1; i <= n; i++ {
		b.WriteByte('|')
		b.WriteString(strconv.Itoa(i))
	}
	return b.String()
}
