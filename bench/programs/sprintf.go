// Formatting: Sprintf, Sprint, Fprintf to a buffer, Errorf.
package main

import (
	"bytes"
	"fmt"
)

type point struct {
	X, Y int
	Name string
}

func (p *point) String() string { return p.Name }

func main() {
	total := 0
	var buf bytes.Buffer
	for i := range 400_000 {
		p := point{i, -i, "p"}
		total += len(fmt.Sprintf("%d: %s %5.2f %x %q|%-8d|%v", i, "text", float64(i)/7, i, "q", i%100, p))
		total += len(fmt.Sprint(i, " ", &p, true, nil))
		fmt.Fprintf(&buf, "%08b %t %c\n", i&255, i%2 == 0, 'a'+i%26)
		if buf.Len() > 1<<16 {
			total += buf.Len()
			buf.Reset()
		}
		if i%10 == 0 {
			total += len(fmt.Errorf("error %d: %w", i, fmt.Errorf("inner")).Error())
		}
	}
	fmt.Println(total)
}
