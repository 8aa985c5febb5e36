package main

func swap(i int, q *int) {
	for range 1 {
		t := *q
		i, *q = *q, i
		_ = t
	}
}

func main() {
	x := 5
	p := &x
	swap(7, p)
	println(*p)
}

// Stderr:
// 7
