package main

func seq(yield func(int) bool) { _ = yield(0) }

func no() bool { return false }

func main() {
	v := -2
	for i := range seq {
		if no() {
			break
		}
		i, v = v, i
	}
	println(v)
}

// Stderr:
// 0
