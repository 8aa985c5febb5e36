package main

type pair struct{ a, b *int }

func load(p *int) int { return *p }

func store(p *int8, x int8) { *p = x }

func double(p **string) string { return **p }

func increment(p *int) { *p++ }

func whole(p *pair) pair { return *p }

func swap(p, q *int) { *p, *q = *q, *p }

func fresh() (*int, *string) { return new(int), new("text") }

func main() {
	x, y := 1, 2
	b := int8(3)
	s := "s"
	p := &s
	store(&b, 4)
	increment(&x)
	swap(&x, &y)
	println(load(&x), double(&p), whole(&pair{}).a)
	println(fresh())
}
