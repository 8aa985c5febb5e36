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
	lines := strings.Count(text, "\n") + 1
	words := len(strings.Fields(text))
	fmt.Printf("%d lines\n%d words\n%d bytes\n", lines, words, len(text))
}
