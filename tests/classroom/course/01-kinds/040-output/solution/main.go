package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	scanner := bufio.NewScanner(os.Stdin)
	count := 0
	for scanner.Scan() {
		fmt.Println("Hello, " + scanner.Text())
		count++
	}
	if count == 0 {
		fmt.Println("nobody")
		os.Exit(3)
	}
}
