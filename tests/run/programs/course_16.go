package main

import "fmt"

func main() {
	fmt.Println(fmt.Sprintf("%05.2f|%-6s|%6s|%q|%x|%t|%v|%+v|%#v|%T", 3.14159, "ab", "cd", "q", 255, true, []int{1}, struct{ A int }{1}, struct{ A int }{1}, map[string]int{}))
}

// Output:
// 03.14|ab    |    cd|"q"|ff|true|[1]|{A:1}|struct { A int }{A:1}|map[string]int
