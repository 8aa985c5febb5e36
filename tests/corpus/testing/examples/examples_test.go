package examples_test

import (
	"fmt"
	"os"

	. "example.com/corpus/testing/examples"
)

var counts = map[string]int{"a": 1, "b": 2, "c": 3}

func Example() {
	fmt.Println("the package")
	// Output: the package
}

func ExampleGreeter_Greet() {
	Greeter{"Hello"}.Greet("Ann", "Bob")
	// Output:
	// Hello, Ann!
	// Hello, Bob!
}

func ExampleGreeter() {
	Greeter{"Hi"}.Greet()
	// Output:
}

func ExampleHistogram() {
	Histogram(counts)
	// Unordered output:
	// c 3
	// b 2
	// a 1
}

func ExampleHistogram_wrong() {
	Histogram(map[string]int{"x": 1})
	// Unordered output:
	// y 1
}

func ExampleSorted() {
	Sorted(counts)
	fmt.Fprintln(os.Stderr, "this goes elsewhere")
	// Output:
	// a 1
	// b 2
	// d 4
}

func ExampleSorted_blanks() {
	fmt.Println("  lines  \n\n with blanks \t")
	fmt.Print("no newline")
	// Output:
	//   lines
	//
	//  with blanks
	// no newline
}

func ExampleSorted_notRun() {
	panic("never called")
}

func ExampleSorted_panics() {
	fmt.Println("before")
	panic("in an example")
	// Output: before
}
