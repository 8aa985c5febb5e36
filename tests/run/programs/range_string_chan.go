// Ranging over strings, channels and maps, with all, some or none of the variables.
package main

import "fmt"

func main() {
	for i, r := range "né\xffz世" {
		fmt.Print(i, ":", r, " ")
	}
	for i := range "é世" {
		fmt.Print(i, " ")
	}
	for _, r := range "ok" {
		fmt.Printf("%c", r)
	}
	for range "abc" {
		fmt.Print(".")
	}
	type myString string
	for _, r := range myString("ü") {
		fmt.Printf(" %T %d", r, r)
	}
	fmt.Println()
	s := "growing"
	count := 0
	for range s {
		s += "!"
		count++
	}
	fmt.Println(s, count)
	ch := make(chan int, 5)
	for i := range 5 {
		ch <- i * i
	}
	close(ch)
	for v := range ch {
		fmt.Print(v, " ")
	}
	for range ch {
		fmt.Print("closed and empty")
	}
	un := make(chan string)
	go func() {
		for _, w := range []string{"x", "y", "z"} {
			un <- w
		}
		close(un)
	}()
	var got string
	for got = range un {
		fmt.Print(got, " ")
	}
	fmt.Println(got)
	sum, keys := 0, 0
	m := map[string]int{"a": 1, "b": 2, "c": 3}
	for _, v := range m {
		sum += v
	}
	for k := range m {
		keys += len(k)
	}
	rounds := 0
	for range m {
		rounds++
	}
	fmt.Println(sum, keys, rounds)
	for i, b := range []byte("hi") {
		fmt.Print(i, b, " ")
	}
	for i, r := range []rune("世") {
		fmt.Print(i, r, " ")
	}
	fmt.Println()
	var rec struct {
		i int
		r rune
	}
	for rec.i, rec.r = range "yz" {
	}
	fmt.Println(rec)
}

// Output:
// 0:110 1:233 3:65533 4:122 5:19990 0 2 ok... int32 252
// growing!!!!!!! 7
// 0 1 4 9 16 x y z z
// 6 3 3
// 0 104 1 105 0 19990 
// {1 122}
