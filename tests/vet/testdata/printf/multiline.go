package a

import "fmt"

type pair struct{ a, b int }

func multiline(x, y bool, n int) {
	fmt.Printf("%d", // want `fmt\.Printf format %d has arg x \|\|`
		x ||
			y)
	fmt.Printf("%s", []int{ // want `fmt\.Printf format %s has arg \[\]int\{`
		1,
		2, // two
	})
	fmt.Printf("%s", func() int { // want `fmt\.Printf format %s has arg func\(\) int \{`
		if x {
			return 1
		}
		return 2
	}())
	fmt.Printf("%s", pair{a: 0X1F}) // want `fmt\.Printf format %s has arg pair\{a: 0X1F\}`
	fmt.Printf("%s", n+ // want `fmt\.Printf format %s has arg n \+`
		1)
	fmt.Printf("%s", -  n) // want `fmt\.Printf format %s has arg \-n`
	fmt.Printf("%s", map[string] int{"a":1}) // want `fmt\.Printf format %s has arg map\[string\]int\{"a": 1\}`
	fmt.Printf("%s", (n+1)*2+3<<1) // want `fmt\.Printf format %s has arg \(n\+1\)\*2 \+ 3<<1`
	fmt.Printf("%s", []int{3:1}[  n : n+1 ]) // want `fmt\.Printf format %s has arg \[\]int\{3: 1\}\[n : n\+1\]`
	fmt.Printf("%d", fmt.Sprint( n,n+1 )) // want `fmt\.Printf format %d has arg fmt\.Sprint\(n, n\+1\)`
	fmt.Printf("%s", 1_000) // want `fmt\.Printf format %s has arg 1_000`
	fmt.Printf("%s", 0B1) // want `fmt\.Printf format %s has arg 0B1`
	fmt.Printf("%s", 1.0E3) // want `fmt\.Printf format %s has arg 1\.0E3`
	fmt.Printf("%s", func(a, b int) (c int) { return a }(1, 2)) // want `fmt\.Printf format %s has arg func\(a, b int\) \(c int\) \{ return a \}\(1, 2\)`
	fmt.Printf("%s", any(n).(int)) // want `fmt\.Printf format %s has arg any\(n\)\.\(int\)`
	fmt.Printf("%s", *&n) // want `fmt\.Printf format %s has arg \*\&n`
	fmt.Printf("%s", <-make(chan int)) // want `fmt\.Printf format %s has arg <\-make\(chan int\)`
}
