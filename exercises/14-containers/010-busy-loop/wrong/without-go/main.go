// A program that keeps two CPUs busy.
package main

func main() {
	for {
	} // one CPU
}
