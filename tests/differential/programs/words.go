package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"unicode"
)

type counter map[string]int

func (c counter) add(word string) { c[word]++ }

func clean(r rune) rune {
	if unicode.IsLetter(r) || r == '\'' {
		return unicode.ToLower(r)
	}
	return -1
}

func count(sc *bufio.Scanner) counter {
	c := make(counter)
	for sc.Scan() {
		for _, f := range strings.Fields(sc.Text()) {
			if w := strings.Map(clean, f); w != "" {
				c.add(w)
			}
		}
	}
	return c
}

func main() {
	c := count(bufio.NewScanner(os.Stdin))
	for w, n := range c {
		if n > 1 {
			fmt.Printf("%-10s %3d\n", w, n)
		}
	}
	const limit = 1 << 4
	var b [limit]byte
	for i := range b {
		b[i] = byte('a' + i%26)
	}
	fmt.Println(string(b[:]), len(c), cap(b[:3]))
}
