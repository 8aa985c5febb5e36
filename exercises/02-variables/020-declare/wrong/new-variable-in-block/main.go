package main

import "fmt"

var course = "Go"

func main() {
	students := 29
	fmt.Println(course, students, "students")
	{
		students := students + 1
		_ = students
	}
	fmt.Println(course, students, "students")
}
