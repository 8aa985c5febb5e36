// Package main draws rulers.
package main

import "strconv"

// Ruler gives the numbers from 0 to n with a bar between them.
func Ruler(n int) string {
	s := "0"
	for i := 1; i <= n; i++ {
		s += "|" + strconv.Itoa(i)
	}
	return s
}
