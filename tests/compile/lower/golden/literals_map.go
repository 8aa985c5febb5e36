package main

type key struct{ a, b int8 }

func ints(n int) map[int]string { return map[int]string{1: "a", n: "b"} }

func names() map[string]int { return map[string]int{"one": 1, "two": 2} }

func structs() map[key]bool { return map[key]bool{{1, 2}: true} }

func empty() map[string][]int { return map[string][]int{} }

func main() { println(len(ints(1)), len(names()), len(structs()), len(empty())) }
