// Switches: without a tag, with an init, several values, fallthrough, default in the middle, evaluation order.
package main

import "fmt"

func f(n int) int { fmt.Print("f", n, " "); return n }

func grade(n int) string {
	switch {
	case n >= 90:
		return "A"
	case n >= 80:
		return "B"
	}
	return "F"
}

func dense(n int) (s string) {
	switch n {
	case 0:
		s = "zero"
	case 1, 2, 3:
		s = "few"
	case 4:
		s = "four"
		fallthrough
	case 5:
		s += "five"
		fallthrough
	case 6:
		s += "six"
	default:
		s = "many"
	case 7:
		s = "seven"
	case -1, 100, 1 << 40:
		s = "special"
	}
	return
}

func words(s string) int {
	switch s {
	case "":
		return 0
	case "one", "uno":
		return 1
	case "two":
		return 2
	case "three", "a longer string to compare":
		return 3
	}
	return -1
}

func main() {
	for _, n := range []int{95, 85, 20} {
		fmt.Print(grade(n), " ")
	}
	for _, n := range []int{-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 100, 1 << 40} {
		fmt.Print(dense(n), " ")
	}
	fmt.Println()
	fmt.Println(words(""), words("uno"), words("two"), words("a longer string to compare"), words("four"))
	switch f(2) {
	case f(1), f(2), f(3):
		fmt.Println("found")
	case f(4):
	}
	switch x := f(5); x {
	default:
		fmt.Println("default", x)
	case f(6):
		fmt.Println("six")
	}
	switch x := 5; {
	case x > 3:
		x := "shadow"
		fmt.Println(x)
	}
	switch {
	default:
		fmt.Println("only default")
	}
	switch {
	}
	switch f(9) {
	}
	fmt.Println()
	var e any = 3
	switch e {
	case "3", 3.0, int8(3):
		fmt.Println("no")
	case 3:
		fmt.Println("int 3")
	}
	switch err := error(nil); err {
	case nil:
		fmt.Println("nil error")
	}
	switch c := 'x'; {
	case 'a' <= c && c <= 'z':
		fmt.Println("lower")
		if c == 'x' {
			break
		}
		fmt.Println("not reached")
	}
	switch u := uint8(255); u + 1 {
	case 0:
		fmt.Println("wrapped")
	}
	type point struct{ x, y int }
	switch (point{1, 2}) {
	case point{2, 1}:
		fmt.Println("no")
	case point{1, 2}:
		fmt.Println("point")
	}
	switch true {
	case false:
	case 2 > 1:
		fmt.Println("true")
	}
	switch fl := 0.5; fl {
	case 0.25, 0.5:
		fmt.Println("half")
	}
	n := 0
	for i := range 100 {
		switch i % 7 {
		case 0:
			continue
		case 1, 3, 5:
			n++
		case 6:
			if i > 50 {
				break
			}
			n += 100
		}
		n++
	}
	fmt.Println(n)
}

// Output:
// A B F special zero few few few fourfivesix fivesix six seven many special special 
// 0 1 2 3 -1
// f2 f1 f2 found
// f5 f6 default 5
// shadow
// only default
// f9 
// int 3
// nil error
// lower
// wrapped
// point
// true
// half
// 828
