package main

import (
	"strconv"
	"strings"
)

func Ruler(n int) string {
	var b strings.Builder
	for i := 0; i < n; i++ {
		if i > 0 {
			b.WriteString("|")
		}
		b.WriteString(strconv.Itoa(i))
	}
	return b.String()
}
