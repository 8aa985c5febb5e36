package main

import "fmt"

func Ruler(n int) string {
	s := "0"
	for i := 1; i <= n; i++ {
		s = fmt.Sprintf("%s|%d", s, i)
	}
	return s
}
