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
	for i := 0; i < *times; i++ {
		for _, n := range names {
			if *loud {
				n = strings.ToUpper(n)
			}
			fmt.Printf("Hello, %s!\n", n)
		}
	}
}
