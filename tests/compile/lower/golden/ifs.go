package main

func get() (int, bool) { return 1, true }

func chain(n int) string {
	if n < 0 {
		return "negative"
	} else if n == 0 {
		return "zero"
	} else {
		n--
	}
	return "positive"
}

func initialised() int {
	if n, ok := get(); ok {
		return n
	}
	return 0
}

func constant() int {
	const debug = false
	if debug {
		return 1
	}
	return 2
}

func main() { println(chain(1), initialised(), constant()) }
