package main

import "fmt"

func main() {
    myMap := make(map[string]string, 10)
    myMap["a"] = "b"
    myFuncMap := map[string]func() int {
        "funcA": func() int { return 1},
    }
    fmt.Println(len(myFuncMap))
    f := myFuncMap["funcA"]
    fmt.Println(f())
    value, exists := myMap["a"]
    if exists {
        println(value)
    }
    for k, v := range myMap {
        println(k, v)
    }
}

// Output:
// 1
// 1

// Stderr:
// b
// a b
