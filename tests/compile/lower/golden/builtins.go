package main

func sizes(s []int, t string, a *[5]int, m map[int]int, c chan int) int {
	return len(s) + cap(s) + len(t) + len(a) + len(m) + cap(c)
}

func makes(n int, k uint8) ([]int, []string, map[string]int) {
	return make([]int, n), make([]string, 2, k), make(map[string]int, n)
}

func extremes(a, b int, x, y float64, s, t string) (int, float64, string) {
	return min(a, b, 10), max(x, y), min(s, t)
}

func clears(s []int, m map[string]bool) {
	clear(s)
	clear(m)
}

func prints(n int, b bool, s string, x float64, p *int, e any) {
	println(n, b, s)
	print(x, p, e, []int{1})
}

func stop(v any) { panic(v) }

func main() {
	makes(1, 2)
	clears(nil, nil)
	prints(1, true, "x", 2, nil, nil)
	println(sizes(nil, "", nil, nil, nil))
	println(extremes(1, 2, 3, 4, "a", "b"))
	stop(nil)
}
