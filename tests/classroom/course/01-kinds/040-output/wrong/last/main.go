package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	scanner := bufio.NewScanner(os.Stdin)
	if !scanner.Scan() {
		fmt.Println("nobody")
		os.Exit(3)
	}
	fmt.Println("Hello, " + scanner.Text())
}
