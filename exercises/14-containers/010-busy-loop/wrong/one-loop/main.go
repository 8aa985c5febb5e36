// A program that keeps two CPUs busy.
package main

func main() {
	go func() {
		for {
		}
	}() // the first CPU
} // the second CPU
