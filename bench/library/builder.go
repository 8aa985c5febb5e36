// strings: Builder, Split, Join, Replace, Fields, Contains, Map, ToUpper, runes.
package main

import (
	"fmt"
	"strings"
	"unicode"
)

func main() {
	total := 0
	for i := range 9000 {
		var b strings.Builder
		for j := range 200 {
			b.WriteString("line ")
			b.WriteByte(byte('a' + j%26))
			b.WriteRune('é')
			if j%10 == i%10 {
				b.WriteByte('\n')
			}
		}
		text := b.String()
		lines := strings.Split(text, "\n")
		joined := strings.Join(lines, ", ")
		total += len(strings.ReplaceAll(joined, "line", "row"))
		total += len(strings.Fields(text))
		total += strings.Count(text, "a") + strings.Index(text, "zé") + strings.LastIndex(text, "b")
		if i%4 == 0 {
			total += len(strings.ToUpper(text))
			total += len(strings.Map(func(r rune) rune {
				if unicode.IsLetter(r) {
					return r
				}
				return -1
			}, text))
		}
		for _, r := range text {
			if r == 'é' {
				total++
			}
		}
		if strings.EqualFold(lines[0], text) || strings.HasPrefix(text, "row") {
			total++
		}
		total += len(strings.TrimSpace(joined)) + len([]rune(joined))
	}
	fmt.Println(total)
}
