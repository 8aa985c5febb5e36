package main

import (
	"fmt"
	"os"
)

func main() {
	// TODO: flags -name, -times and -loud
	fmt.Printf("Hello, %s!\n", os.Args[1])
}
