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
	if flag.NArg() > 0 {
		*name = flag.Arg(0)
	}
	for i := 0; i < *times; i++ {
		s := fmt.Sprintf("Hello, %s!", *name)
		if *loud {
			s = strings.ToUpper(s)
		}
		fmt.Println(s)
	}
}
