package main

var global int

type point struct{ x, y int }

func simple() {
	x := 1
	x = 2
	global = x
}

func operators(x int, y int8, s []float64) (int, int8) {
	x += 2
	x <<= 3
	y *= 4
	x &^= 5
	s[0] /= 2
	return x, y
}

func increments(p *point, b uint8) uint8 {
	p.x++
	global--
	b++
	return b
}

func parallel(a, b int) (int, int) {
	a, b = b, a+b
	return a, b
}

func swap(s []int, i, j int) { s[i], s[j] = s[j], s[i] }

func fromCall() (n int) {
	n, _ = two()
	_, global = two()
	return
}

func two() (int, int) { return 1, 2 }

func redeclared() int {
	a, b := two()
	b, c := two()
	return a + b + c
}

func blank(p *int) { _ = *p }

func structs(p *point) {
	q := *p
	q.x = 3
	*p = q
}

func main() {
	simple()
	println(operators(1, 2, make([]float64, 1)))
	println(increments(&point{}, 3))
	println(parallel(1, 2))
	swap([]int{1, 2}, 0, 1)
	blank(&global)
	structs(&point{})
	println(fromCall(), redeclared())
}
