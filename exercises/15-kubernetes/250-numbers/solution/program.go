package main

import (
	"fmt"
	"strings"
	"time"
)

func main() {
	fmt.Print("majority")
	for n := 1; n <= 5; n++ {
		fmt.Print(" ", n/2+1)
	}
	fmt.Print("\nmay fail")
	for n := 1; n <= 5; n++ {
		fmt.Print(" ", n-(n/2+1))
	}
	fmt.Println()

	keys := []string{"/registry/nodes/n", "/registry/pods/a", "/registry/podsX/b"}
	for _, prefix := range []string{"/registry/pods", "/registry/pods/"} {
		var found []string
		for _, key := range keys {
			if strings.HasPrefix(key, prefix) {
				found = append(found, key)
			}
		}
		fmt.Println(found)
	}

	fmt.Print("restart")
	wait := 0 * time.Second
	for range 3 {
		fmt.Print(" ", wait)
		wait = max(2*wait, 10*time.Second)
	}

	fmt.Print("\nprobability")
	for i := range 4 {
		fmt.Printf(" %.2f", 1/float64(4-i))
	}
	fmt.Println()
}
