package main

import "fmt"

func main() {
	course := "Go"
	students := 29
	fmt.Println(course, students, "students")
	students = students + 1
	fmt.Println(course, students, "students")
}
