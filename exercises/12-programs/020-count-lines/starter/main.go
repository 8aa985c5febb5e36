package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	data, err := io.ReadAll(os.Stdin)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	text := string(data)
	lines, words := 0, 0 // TODO: count in text
	fmt.Printf("%d lines\n%d words\n%d bytes\n", lines, words, len(text))
}
