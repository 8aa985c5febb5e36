package main

import "fmt"

course := "Go"

func main() {
	students := 29
	room := "B2"
	fmt.Println(course, students, "students")
	students := students + 1
	fmt.Println(course, students, "students")
}
