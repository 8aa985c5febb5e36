package main

import (
	"bytes"
	"fmt"
	"strings"
)

func words(s string, b []byte) {
	fmt.Println(strings.TrimLeft(s, "http://"))  // want `strings.TrimLeft removes any of the characters of "http://", in any order and number, not the word`
	fmt.Println(strings.TrimRight(s, ".go"))     // want `of ".go"`
	fmt.Println(strings.TrimRight(s, ".json"))   // want `of ".json"`
	fmt.Println(strings.Trim(s, "foo"))          // want `strings.Trim removes any of the characters of "foo"`
	fmt.Println(strings.TrimLeft(s, "prefix"))   // want `of "prefix"`
	fmt.Println(bytes.TrimLeft(b, "www."))       // want `bytes.TrimLeft removes any of the characters of "www."`
	fmt.Println(strings.TrimRight(s, "</div>"))  // want `of "</div>"`
	fmt.Println(strings.TrimLeft(s, "--option")) // want `of "--option"`
}

func sets(s, cut string) {
	fmt.Println(strings.Trim(s, " "), strings.Trim(s, " \t\n"), strings.TrimLeft(s, "0123456789"))
	fmt.Println(strings.TrimRight(s, "abc"), strings.Trim(s, `"'`), strings.TrimLeft(s, "v"), strings.TrimLeft(s, "xX"))
	fmt.Println(strings.TrimPrefix(s, "http://"), strings.Trim(s, cut), strings.TrimRight(s, "\r\n"), strings.Trim(s, "()[]{}"))
	fmt.Println(strings.Trim(s, "/"), strings.TrimRight(s, "aeiou"), strings.TrimLeft(s, "+-"), strings.TrimSpace(s))
}

func main() {}
