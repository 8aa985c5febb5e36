// A program with tests.
package main

import "fmt"

type point struct{ x, y int }

func double(n int) int { return 2 * n }

func main() { fmt.Println(double(21)) }
