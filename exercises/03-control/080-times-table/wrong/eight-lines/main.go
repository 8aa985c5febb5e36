package main

import "fmt"

func main() {
	for row := 1; row < 9; row++ {
		for column := 1; column <= row; column++ {
			if column > 1 {
				fmt.Print(" ")
			}
			fmt.Printf("%d×%d=%d", column, row, column*row)
		}
		fmt.Println()
	}
}
