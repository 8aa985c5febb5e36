package main

import (
	"fmt"
	"log"
	"net/http"
	"os"
)

const database = "postgres://shop:secret@10.0.0.7/shop"

var carts = map[string][]string{}

func main() {
	file, err := os.Create("/var/log/shop.log")
	if err != nil {
		log.Fatal(err)
	}
	log.SetOutput(file)
	log.Println("using", database)
	http.HandleFunc("/add", func(w http.ResponseWriter, r *http.Request) {
		customer := r.FormValue("customer")
		carts[customer] = append(carts[customer], r.FormValue("item"))
		fmt.Fprintln(w, len(carts[customer]), "items")
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
