package main

import (
	"fmt"
	"os"
	"strconv"
)

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	s := New()
	for i := 0; i < n; i++ {
		s.Set(Pod{Namespace: "default", Name: fmt.Sprint("web-", i), Node: fmt.Sprint("n", i)})
	}
	found := 0
	for i := 0; i < n; i++ {
		found += len(s.OnNode(fmt.Sprint("n", i)))
	}
	if found != n {
		fmt.Println("found", found, "Pods, want", n)
		os.Exit(1)
	}
}
