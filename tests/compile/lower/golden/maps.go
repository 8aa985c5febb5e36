package main

type key struct {
	name string
	n    int
}

func get(m map[int]int, k int) int { return m[k] }

func ok(m map[string]string, k string) (string, bool) {
	v, ok := m[k]
	return v, ok
}

func has(m map[rune]struct{}, r rune) bool {
	_, ok := m[r]
	return ok
}

func set(m map[string]int, k string) { m[k] = 3 }

func add(m map[key]float64, k key) {
	m[k] += 0.5
	m[k]++
}

func remove(m map[int32]bool, k int32) int {
	delete(m, k)
	return len(m)
}

func element(m map[int]key, k int) string { return m[k].name }

func grow(m map[string][]int, k string) { m[k] = append(m[k], 1) }

func main() {
	set(map[string]int{}, "a")
	add(map[key]float64{}, key{})
	grow(map[string][]int{}, "b")
	println(get(nil, 1), has(nil, 'x'), remove(nil, 2), element(nil, 3))
	println(ok(nil, "c"))
}
