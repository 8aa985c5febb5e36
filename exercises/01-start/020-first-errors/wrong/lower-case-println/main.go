package main

import (
	"fmt"
)

func main() {
	fmt.Println("Go 1.27")
	fmt.println("ready:", true)
}
