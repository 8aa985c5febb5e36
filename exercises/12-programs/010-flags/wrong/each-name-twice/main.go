package main

import (
	"flag"
	"fmt"
	"strings"
)

func main() {
	name := flag.String("name", "everyone", "")
	times := flag.Int("times", 1, "")
	loud := flag.Bool("loud", false, "")
	flag.Parse()
	names := flag.Args()
	if len(names) == 0 {
		names = []string{*name}
	}
	for _, n := range names {
		for i := 0; i < *times; i++ {
			s := fmt.Sprintf("Hello, %s!", n)
			if *loud {
				s = strings.ToUpper(s)
			}
			fmt.Println(s)
		}
	}
}
