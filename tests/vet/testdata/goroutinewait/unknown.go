package main

import (
	"fmt"
	"net/http"
)

func main() {
	go fmt.Println("starting")
	fmt.Println(http.ListenAndServe(":8080", nil))
}
