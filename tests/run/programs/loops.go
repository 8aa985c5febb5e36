// The forms of for; loop variables are new in each iteration; ranges over ints and arrays; break and continue.
package main

import "fmt"

type small uint8

func limit() int { fmt.Print("limit "); return 3 }

func main() {
	for i := 0; i < 3; i++ {
		fmt.Print(i, " ")
	}
	n := 0
	for n < 5 {
		n += 2
	}
	for {
		n++
		if n%10 == 0 {
			break
		}
		if n%2 == 0 {
			continue
		}
		fmt.Print(n, " ")
	}
	fmt.Println()
	for i := range limit() {
		fmt.Print(i, ";")
	}
	for range 2 {
		fmt.Print("again ")
	}
	for i := range small(3) {
		fmt.Printf("%T%d ", i, i)
	}
	for i := range -5 {
		fmt.Println("never", i)
	}
	var j int8
	for j = range 10 {
		if j == 4 {
			break
		}
	}
	fmt.Println(j)
	const c = 4
	for i := range c {
		i *= 2
		fmt.Print(i, " ")
	}
	fmt.Println()

	// Each iteration has its own variable; the post statement works on the copy.
	var fs []func() int
	for i := 0; i < 4; i++ {
		fs = append(fs, func() int { i += 100; return i })
		if i == 1 {
			i++
		}
	}
	for _, f := range fs {
		fmt.Print(f(), " ", f(), " ")
	}
	fmt.Println()
	var ps []*int
	for i, k := 0, 10; i < k; i, k = i+1, k-3 {
		ps = append(ps, &i, &k)
		defer func() { fmt.Print("deferred ", i, k, "\n") }()
	}
	for _, p := range ps {
		fmt.Print(*p, " ")
	}
	fmt.Println()
	var outside []func()
	var v int
	for v = range 3 {
		outside = append(outside, func() { fmt.Print(v, " ") })
	}
	for _, f := range outside {
		f()
	}
	for i, s := range []string{"a", "b"} {
		defer func() { fmt.Print(i, s, " ") }()
	}
	fmt.Println()
	// A closure changes the variable of the running iteration.
	for i := 0; i < 10; i++ {
		skip := func() { i += 3 }
		fmt.Print(i, " ")
		skip()
	}
	fmt.Println()
	for i := 0; i < 6; i++ {
		p := &i
		if *p%2 == 1 {
			continue
		}
		defer func() { fmt.Print(*p, ".") }()
		*p++
	}
	// Ranges evaluate their operand once, arrays are copied, slices are not.
	arr := [3]int{1, 2, 3}
	for i, v := range arr {
		arr[2] = 100
		fmt.Print(i, ":", v, " ")
	}
	arr = [3]int{1, 2, 3}
	for i, v := range arr[:] {
		arr[2] = 100
		fmt.Print(i, ":", v, " ")
	}
	s := []int{1, 2, 3}
	for i, v := range s {
		s = nil
		fmt.Print(i, ":", v, " ")
	}
	for i := range s {
		fmt.Print("never", i)
	}
	fmt.Println(len(s))
	var np *[4]int
	for i := range np {
		fmt.Print(i, " ")
	}
	for i := range len(np) {
		fmt.Print(i, " ")
	}
	fmt.Println()
	idx := []int{9, 9, 9}
	k := 0
	for k, idx[k] = range []int{7, 8, 6} { // idx[k] with the k before the assignment
	}
	fmt.Println(k, idx)
	type point struct{ x, y int }
	pts := []point{{1, 2}, {3, 4}}
	for _, p := range pts {
		p.x = 0
	}
	for i := range pts {
		pts[i].y *= 10
	}
	for _, pts[0].x = range []int{5, 6} {
	}
	fmt.Println(pts)
	primes := []int{}
next:
	for i := 2; ; i++ {
		for _, p := range primes {
			if i%p == 0 {
				continue next
			}
		}
		if primes = append(primes, i); len(primes) == 10 {
			break
		}
	}
	fmt.Println(primes)
}

// Output:
// 0 1 2 7 9 
// limit 0;1;2;again again main.small0 main.small1 main.small2 4
// 0 2 4 6 
// 100 200 102 202 103 203 
// 0 10 1 7 2 4 
// 2 2 2 
// 0 4 8 
// 0:1 1:2 2:3 0:1 1:2 2:100 0:1 1:2 2:3 0
// 0 1 2 3 0 1 2 3 
// 2 [8 6 9]
// [{6 20} {3 40}]
// [2 3 5 7 11 13 17 19 23 29]
// 5.3.1.1b 0a deferred 2 4
// deferred 1 7
// deferred 0 10
