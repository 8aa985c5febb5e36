package main

type big struct{ a [4]int }

func named(n int) (result int, ok bool) {
	if n > 0 {
		result = n
		return result, true
	}
	return
}

func exchanged() (a, b int) {
	a, b = 1, 2
	return b, a
}

func large(n int) (r big, err error) {
	r.a[0] = n
	return r, nil
}

func converted(p *int) any { return p }

func nothing() {}

func ending(n int) int {
	if n > 0 {
		return 1
	}
	panic("no")
}

func main() {
	nothing()
	println(named(1))
	println(exchanged())
	b, _ := large(2)
	println(b.a[0], converted(nil), ending(3))
}
