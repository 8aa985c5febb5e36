// Labels: break and continue of outer loops, switches and selects.
package main

import "fmt"

func main() {
outer:
	for i := 0; i < 4; i++ {
		for j := range 4 {
			switch {
			case j == 1:
				continue
			case i == 1:
				continue outer
			case i == 3:
				break outer
			case j == 3:
				break
			default:
				fmt.Print(i, j, " ")
			}
		}
		fmt.Print("| ")
	}
	fmt.Println()
sw:
	switch x := 3; {
	case x > 2:
		for i := range 10 {
			if i == 2 {
				break sw
			}
			fmt.Print(i, " ")
		}
		fmt.Print("not reached")
	}
	fmt.Println("after")
	ch := make(chan int, 3)
	ch <- 1
	ch <- 2
	close(ch)
recv:
	for n := 0; ; n++ {
		select {
		case v, ok := <-ch:
			if !ok {
				fmt.Println("closed after", n)
				break recv
			}
			if v == 1 {
				continue recv
			}
			fmt.Print("got ", v, " ")
			break
		}
		fmt.Print("end of round ")
	}
	m := map[string][]int{"a": {1, -1, 5}}
keys:
	for k, vs := range m {
		for _, v := range vs {
			if v < 0 {
				fmt.Println(k, "has a negative value")
				continue keys
			}
		}
		fmt.Println("not reached")
	}
	n := 0
a:
	for {
	b:
		for {
			for {
				n++
				switch n % 3 {
				case 0:
					break a
				case 1:
					continue b
				case 2:
					break b
				}
			}
		}
	}
	fmt.Println(n)
typed:
	switch v := any(n).(type) {
	case int:
		if v > 0 {
			break typed
		}
		fmt.Println("not reached")
	}
}

// Output:
// 0 0 0 2 | 2 0 2 2 | 
// 0 1 after
// got 2 end of round closed after 2
// a has a negative value
// 3
