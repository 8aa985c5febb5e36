package main

type big struct{ a [4]int }

func pair() (int, string) { return 1, "a" }

func use(n int, s string) int { return n + len(s) }

func forward() int { return use(pair()) }

func sum(first int, rest ...int) int { return first + len(rest) }

func variadic(s []int) (int, int, int) { return sum(1), sum(1, 2, 3), sum(1, s...) }

func change(b big) big {
	b.a[0]++
	return b
}

func large(p *big) int { return change(*p).a[0] }

func blanks(_ int, _ string) (_ int, err error) { return }

func dropped() {
	pair()
	_, s := pair()
	_ = s
}

func main() {
	dropped()
	println(forward(), large(&big{}))
	println(variadic(nil))
	println(blanks(1, ""))
}
