package main

import (
	"flag"
	"fmt"
)

func main() {
	name := flag.String("name", "everyone", "who is greeted")
	times := flag.Int("times", 1, "how often")
	loud := flag.Bool("loud", false, "greet in capital letters")
	flag.Parse()
	for range *times {
		if *loud {
			fmt.Printf("HELLO, %v!\n", name)
		} else {
			fmt.Printf("Hello, %v!\n", name)
		}
	}
}
