package p

import (
	"fmt"
	"log"
)

func contains(xs []int, x int) bool {
	for _, v := range xs { // want "this loop never comes to a second round: its body always ends in return"
		if v == x {
			return true
		} else {
			return false
		}
	}
	return false
}

func sum(n int) int {
	total := 0
	for i := 0; i < n; i++ { // want "always ends in return"
		total += i
		return total
	}
	return total
}

func first(n int) {
	for i := 0; i < n; i++ { // want "always ends in break"
		fmt.Println(i)
		break
	}
	for i := range n { // want "always ends in log.Fatal"
		fmt.Println(i)
		log.Fatal("stop")
	}
}

func countdown(n int) {
	for n > 0 { // want "always ends in break"
		fmt.Println(n)
		n--
		break
	}
}

func leavable(n int) int {
	for n > 0 {
		if n == 7 {
			break
		}
		fmt.Println(n)
		return n
	}
	return 0
}

func fine(xs []int, m map[string]int, ch chan int, n int) int {
	for range m {
		return 1
	}
	for k := range m {
		fmt.Println(k)
		break
	}
	for v := range ch {
		return v
	}
	for _, x := range xs {
		return x
	}
	for _, x := range xs {
		fmt.Println(x)
		break
	}
	for {
		if n > 3 {
			break
		}
		fmt.Println(n)
		break
	}
	for i := 0; i < n; i++ {
		if i%2 == 0 {
			continue
		}
		return i
	}
	for i := 0; i < n; i++ {
		switch i {
		case 1:
			return 1
		case 2:
			continue
		default:
			return 2
		}
	}
	for i := 0; i < n; i++ {
		switch xs[i] {
		case 1:
			break
		default:
			return 2
		}
	}
	return 0
}
