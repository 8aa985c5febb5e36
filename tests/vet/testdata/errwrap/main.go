package main

import (
	"fmt"
	"os"
)

func load(path string) error {
	if _, err := os.ReadFile(path); err != nil {
		return fmt.Errorf("load %s: %v", path, err) // want "%v keeps only the text of err: the caller cannot ask what went wrong"
	}
	if _, err := os.ReadFile(path + "~"); err != nil {
		return fmt.Errorf("load: %w", err)
	}
	return fmt.Errorf("load %s: %v", path, "no error")
}

func main() {
	if err := load("x"); err != nil {
		fmt.Println(fmt.Errorf("printed only: %v", err))
	}
}
