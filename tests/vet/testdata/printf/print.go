package a

import (
	"fmt"
	"log"
	"os"
)

func prints(s string, err error, fn func() int) {
	fmt.Println("hello")
	fmt.Println("hello\n")          // want `^fmt\.Println arg list ends with redundant newline$`
	fmt.Println("a", "b\n")         // want `fmt\.Println arg list ends with redundant newline`
	fmt.Println("b\n", "a")
	fmt.Print("hello\n")
	fmt.Println("%d", 1)            // want `^fmt\.Println call has possible Printf formatting directive %d$`
	fmt.Println("%v %d", 1)         // want `possible Printf formatting directive %v`
	fmt.Print("%-5.2f", 1)          // want `fmt\.Print call has possible Printf formatting directive %-5\.2f`
	fmt.Println("100%", 1)
	fmt.Println("100 % done")
	fmt.Println("50% of")
	fmt.Println("http://x/%20y%2f")
	fmt.Println("%[1]d", 1)         // want `possible Printf formatting directive %\[1\]d`
	fmt.Println(1, "%d")
	fmt.Println(os.Stdout, "x")     // want `^fmt\.Println does not take io\.Writer but has first arg os\.Stdout$`
	fmt.Fprintln(os.Stderr, "x\n")  // want `fmt\.Fprintln arg list ends with redundant newline`
	fmt.Fprint(os.Stderr, "%s", s)  // want `fmt\.Fprint call has possible Printf formatting directive %s`
	fmt.Println(fn)                 // want `^fmt\.Println arg fn is a func value, not called$`
	fmt.Println(prints)             // want `fmt\.Println arg prints is a func value, not called`
	fmt.Println(fn())
	_ = fmt.Sprint("%d", 1)         // want `fmt\.Sprint call has possible Printf formatting directive %d`
	_ = fmt.Sprintln("x\n")         // want `fmt\.Sprintln arg list ends with redundant newline`
	log.Println("%s", err)          // want `log\.Println call has possible Printf formatting directive %s`
	log.Fatal("%s", err)            // want `log\.Fatal call has possible Printf formatting directive %s`
	log.Print("x\n")
	println("%d", 1)
	fmt.Println()
	const c = "%s"
	fmt.Println(c)                  // want `possible Printf formatting directive %s`
}

type celsius float64

func (c celsius) String() string {
	return fmt.Sprintf("%v", c) // want `^fmt\.Sprintf format %v with arg c causes recursive \(vet/printf_print\.celsius\)\.String method call$`
}

type kelvin float64

func (k *kelvin) String() string {
	_ = fmt.Sprintf("%f", *k)
	_ = fmt.Sprintf("%s", *k) // want `of wrong type vet/printf_print\.kelvin`
	return fmt.Sprint(k)      // want `^fmt\.Sprint arg k causes recursive call to \(\*vet/printf_print\.kelvin\)\.String method$`
}

type point struct{ x, y int }

func (p point) String() string {
	_ = fmt.Sprintf("%d", p)
	_ = fmt.Sprintf("%+v %#v %T", p.x, p, p)
	_ = fmt.Sprintln(&p) // want `fmt\.Sprintln arg &p causes recursive call to \(vet/printf_print\.point\)\.String method`
	f := func() string { return fmt.Sprint(p) } // want `causes recursive call to`
	return f() + fmt.Sprintf("%s", p) // want `causes recursive`
}

type failure struct{}

func (f failure) Error() string {
	return fmt.Sprintf("%s", f) // want `causes recursive \(vet/printf_print\.failure\)\.Error method call`
}

type generic[T any] struct{ v T }

func (g generic[T]) String() string {
	return fmt.Sprint(g) // want `causes recursive call to \(vet/printf_print\.generic\[T\]\)\.String method`
}
