package main

import "fmt"

func main() {
	stock := map[string]int{"apple": 3, "pear": 5}
	n, ok := stock["plum"]
	fmt.Println(n)  // q1
	fmt.Println(ok) // q2
	stock["fig"] = 1
	delete(stock, "apple")
	delete(stock, "melon")
	fmt.Println(len(stock)) // q3
	other := stock
	other["pear"] = 9
	fmt.Println(stock["pear"]) // q4
	var empty map[string]int
	fmt.Println(len(empty)) // q5
}
