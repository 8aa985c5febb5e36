package main

import (
	"bufio"
	"fmt"
	"os"
)

func main() {
	// TODO: the flag -level, the first word of each line, the exit status
	scanner := bufio.NewScanner(os.Stdin)
	for scanner.Scan() {
		fmt.Println(scanner.Text())
	}
}
