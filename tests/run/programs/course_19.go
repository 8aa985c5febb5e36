package main

import "reflect"

type MyType struct {
    Name string `json:"name"`
}
func main() {
    mt := MyType{Name:"test"}
    myType := reflect.TypeOf(mt)
    name := myType.Field(0)
    tag := name.Tag.Get("json")
    println(tag)
}

// Stderr:
// name
