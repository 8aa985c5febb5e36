package main

import (
	"os"
	"strconv"
)

func main() {
	n, _ := strconv.Atoi(os.Args[1])
	names := make([]string, n)
	for i := range names {
		names[i] = "pod-" + strconv.Itoa(i)
	}
	println(Repeated(names))
}
