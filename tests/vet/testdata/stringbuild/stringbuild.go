package main

import (
	"bufio"
	"fmt"
	"os"
	"strings"
)

func long(ch chan string, text string) {
	all := ""
	lines := bufio.NewScanner(os.Stdin)
	for lines.Scan() {
		all += lines.Text() + "\n" // want "each all .= copies all of all again"
	}
	for s := range ch {
		all += s // want "each all"
	}
	for i := range 10000 {
		all += fmt.Sprint(i) // want "each all"
	}
	for i := 0; i < 5000; i++ {
		all += "x" // want "each all"
	}
	for line := range strings.Lines(text) {
		all += line // want "each all"
	}
	fmt.Println(all)
}

func fine(words []string) {
	all := ""
	for _, word := range words {
		all += word
	}
	for i := range 10 {
		all += fmt.Sprint(i)
	}
	lines := bufio.NewScanner(os.Stdin)
	n := 0
	for lines.Scan() {
		line := lines.Text()
		line += "\n"
		n += len(line)
		all += line
		if len(all) > 100 {
			all = ""
		}
	}
	fmt.Println(all, n)
}

func main() {}
