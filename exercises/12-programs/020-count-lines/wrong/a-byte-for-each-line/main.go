package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func main() {
	sc := bufio.NewScanner(os.Stdin)
	lines, words, bytes := 0, 0, 0
	for sc.Scan() {
		lines++
		words += len(strings.Fields(sc.Text()))
		bytes += len(sc.Text()) + 1
	}
	fmt.Printf("%d lines\n%d words\n%d bytes\n", lines, words, bytes)
}
