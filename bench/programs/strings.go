// Building strings: concatenation, Builder, Split, Join, Replace.
package main

import (
	"fmt"
	"strings"
)

func main() {
	total := 0
	for round := range 60 {
		s := ""
		for i := range 2000 {
			s += string(rune('a' + (i+round)%26))
		}
		total += len(s)
		var b strings.Builder
		for i := range 100_000 {
			b.WriteString("item")
			b.WriteByte(byte('0' + i%10))
			b.WriteByte(',')
		}
		parts := strings.Split(b.String(), ",")
		joined := strings.Join(parts, ";")
		total += len(parts) + strings.Count(joined, "m3") + len(strings.ReplaceAll(joined, "item", "it"))
		total += strings.Index(joined, "item9;item0") + len(strings.ToUpper(joined[:1000]))
		for _, f := range strings.Fields("  the quick brown fox jumps over the lazy dog ") {
			if strings.Contains(s, f[:2]) || strings.HasPrefix(f, "qu") {
				total++
			}
		}
	}
	fmt.Println(total)
}
