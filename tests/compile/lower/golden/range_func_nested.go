package main

func count(yield func(int) bool) {
	for i := 0; yield(i); i++ {
	}
}

func labels() (n int) {
outer:
	for x := range count {
		for y := range count {
			if y == x {
				continue outer
			}
			if x+y > 9 {
				break outer
			}
			n++
		}
	}
	return n
}

func deferred() {
	for x := range count {
		defer println(x)
		if x == 2 {
			return
		}
	}
}

func main() {
	deferred()
	println(labels())
}
