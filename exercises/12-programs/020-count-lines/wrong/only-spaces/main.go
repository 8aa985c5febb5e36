package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	data, err := io.ReadAll(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	text := string(data)
	lines := strings.Count(text, "\n")
	if text != "" && !strings.HasSuffix(text, "\n") {
		lines++
	}
	words := 0
	for _, l := range strings.Split(text, "\n") {
		for _, w := range strings.Split(l, " ") {
			if w != "" {
				words++
			}
		}
	}
	fmt.Printf("%d lines\n%d words\n%d bytes\n", lines, words, len(text))
}
