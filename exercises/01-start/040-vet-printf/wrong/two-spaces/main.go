package main

import "fmt"

func main() {
	host := "web-1"
	port := 8080
	up := true
	load := 0.75

	fmt.Println("host: ", host)
	fmt.Println("port: ", port)
	fmt.Println("up: ", up)
	fmt.Println("load: ", load, " of ", 2, " CPUs")
}
