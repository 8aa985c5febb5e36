package main

import (
	"strconv"
	"strings"
)

func Ruler(n int) string {
	var b strings.Builder
	for i := 0; i <= n; i++ {
		b.WriteString(strconv.Itoa(i))
		b.WriteString("|")
	}
	return b.String()
}
