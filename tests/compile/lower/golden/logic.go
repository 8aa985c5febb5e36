package main

func value(a, b, c bool) bool { return a && b || !c }

func jump(a, b int) int {
	if a > 0 && (b > 0 || a == b) && !(a == 3) {
		return 1
	}
	return 0
}

func called(a bool, f func() bool) bool { return a && f() }

func main() {
	println(value(true, false, true), jump(1, 2), called(true, func() bool { return true }))
}
