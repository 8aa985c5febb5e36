package main

func try(f func()) (err any) {
	defer func() {
		err = recover()
	}()
	f()
	return nil
}

func cleanup() {
	if r := recover(); r != nil {
		println("recovered")
	}
}

func guarded(n int) int {
	defer cleanup()
	if n == 0 {
		panic("zero")
	}
	return 10 / n
}

func plain() any { return recover() }

func main() { println(try(func() {}) == nil, guarded(0), plain() == nil) }
