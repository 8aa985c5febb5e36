package main

import (
	"flag"
	"fmt"
	"strings"
)

func main() {
	name := flag.String("name", "everyone", "who is greeted")
	times := flag.Int("times", 1, "how often")
	loud := flag.Bool("loud", false, "greet in capital letters")
	names := flag.Args()
	if len(names) == 0 {
		names = []string{*name}
	}
	for range *times {
		for _, name := range names {
			line := fmt.Sprintf("Hello, %s!", name)
			if *loud {
				line = strings.ToUpper(line)
			}
			fmt.Println(line)
		}
	}
	flag.Parse()
}
