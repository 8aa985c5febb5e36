package main

type node struct {
	l, r *node
	v    int
}

func build(d int) *node {
	if d == 0 {
		return &node{v: 1}
	}
	return &node{build(d - 1), build(d - 1), d}
}
func sum(n *node) int {
	if n == nil {
		return 0
	}
	return n.v + sum(n.l) + sum(n.r)
}

func main() {
	keep := build(6)
	s := 0
	for i := 0; i < 4; i++ {
		t := build(5)
		s += sum(t)
	}
	println(s, sum(keep))
	m := map[int]int{}
	for i := 0; i < 3000; i++ {
		m[i*7] += i
	}
	println(len(m), m[7*999])
	ms := map[string]int{}
	for i := 0; i < 2000; i++ {
		ms[string(rune('a'+i%26))+string(rune('a'+i/26%26))+string(rune('a'+i/676%26))]++
	}
	t := 0
	for k, v := range ms {
		t += len(k) * v
	}
	println(len(ms), t)
	for i := 0; i < 3000; i += 2 {
		delete(m, i*7)
	}
	c := 0
	for k := range m {
		if k%2 == 0 {
			panic("bad")
		}
		c++
	}
	println(len(m), c)
}

// Want:
// 356 184
// 3000 999
// 2000 6000
// 1500 1500
