// A program that keeps two CPUs busy.
package main

func main() {
	func() {
		for {
		}
	}() // the first CPU
	for {
	} // the second CPU
}
