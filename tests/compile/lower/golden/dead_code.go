package main

func afterReturn() int {
	return 1
	println("never")
	return 2
}

func afterPanic(n int) int {
	if n == 1 {
		panic("one")
	}
	for {
	}
	return n
}

func empty() {
	for false {
		println("never")
	}
	if true {
		return
	}
	println("never")
}

func main() {
	empty()
	println(afterReturn(), afterPanic(1))
}
