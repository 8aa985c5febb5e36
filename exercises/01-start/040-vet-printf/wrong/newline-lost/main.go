package main

import "fmt"

func main() {
	host := "web-1"
	port := 8080
	up := true
	load := 0.75

	fmt.Printf("host: %s\n", host)
	fmt.Printf("port: %d\n", port)
	fmt.Printf("up: %t", up)
	fmt.Printf("load: %.2f of %d CPUs\n", load, 2)
}
