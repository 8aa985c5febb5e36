package examples

import (
	"fmt"
	"os"
)

func Example() {
	fmt.Println("hello")
	// Output: hello
}

func ExampleSeveral() {
	fmt.Println("one")
	fmt.Println()
	fmt.Println("  two  ")
	// Output:
	// one
	//
	//   two
}

func ExampleWrong() {
	fmt.Println("one")
	fmt.Println("two")
	// output: one
	// three
}

func ExampleUnordered() {
	for _, x := range []int{3, 1, 2} {
		fmt.Println(x)
	}
	// Unordered output: 1
	// 2
	// 3
}

func ExampleUnordered_wrong() {
	fmt.Println("b\na")
	// Unordered output:
	// a
	// c
}

func ExampleNotRun() { panic("not run") }

func ExampleEmpty() {
	// Output:
}

func ExampleEmpty_wrong() {
	fmt.Println("something")
	// Output:
}

func ExampleStderr() {
	fmt.Fprintln(os.Stderr, "to standard error")
	fmt.Println("kept")
	/* Output: kept */
}

func ExampleCommentBefore() {
	// Output: no
	fmt.Println("last comment counts")
	// A remark.
}

