package main

import "fmt"

func main() {
	for row := 1; row <= 9; row++ {
		for column := 1; column <= row; column++ {
			fmt.Printf("%dx%d=%d ", column, row, column*row)
		}
		fmt.Println()
	}
}
