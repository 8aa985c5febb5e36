package main

type file struct{ n int }

func (f *file) close() { f.n = 0 }

func one(f *file) int {
	defer f.close()
	return f.n
}

func results(n int) (r int) {
	defer func() { r *= 2 }()
	return n + 1
}

func loop(n int) {
	for i := range n {
		defer println("deferred", i)
	}
}

func conditional(b bool, f func()) {
	if b {
		defer f()
	}
	println("body")
}

func main() {
	loop(2)
	conditional(true, func() {})
	println(one(&file{3}), results(4))
}
