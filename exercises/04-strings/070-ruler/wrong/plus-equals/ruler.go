package main

import "strconv"

func Ruler(n int) string {
	s := ""
	for i := 0; i <= n; i++ {
		if i > 0 {
			s += "|"
		}
		s += strconv.Itoa(i)
	}
	return s
}
