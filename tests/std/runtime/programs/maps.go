package main

import "math"

var seed uint64 = 12345

func rnd(n int) int {
	seed = seed*6364136223846793005 + 1442695040888963407
	return int(seed>>33) % n
}

type K struct {
	a int8
	s string
	i any
}

func key(i int) K {
	var x any = i
	if i%3 == 0 {
		x = "s" + string(rune('a'+i%26))
	} else if i%3 == 1 {
		x = float64(i)
	}
	return K{int8(i), "k" + string(rune('a'+i/26)), x}
}

// the model: sorted-free slices
type model struct {
	keys []int
	vals []int
}

func (m *model) find(k int) int {
	for i, x := range m.keys {
		if x == k {
			return i
		}
	}
	return -1
}

func check(name string, ok bool) {
	if !ok {
		panic(name)
	}
}

func test[T comparable](conv func(int) T) {
	m := map[T]int{}
	var md model
	for step := 0; step < 3000; step++ {
		k := rnd(60)
		switch rnd(8) {
		case 0, 1, 2, 3:
			m[conv(k)] = step
			if i := md.find(k); i >= 0 {
				md.vals[i] = step
			} else {
				md.keys = append(md.keys, k)
				md.vals = append(md.vals, step)
			}
		case 4, 5:
			delete(m, conv(k))
			if i := md.find(k); i >= 0 {
				n := len(md.keys) - 1
				md.keys[i], md.vals[i] = md.keys[n], md.vals[n]
				md.keys, md.vals = md.keys[:n], md.vals[:n]
			}
		case 6:
			v, ok := m[conv(k)]
			i := md.find(k)
			check("lookup", ok == (i >= 0) && (!ok || v == md.vals[i]))
		case 7:
			if rnd(100) == 0 {
				clear(m)
				md = model{}
			}
			check("len", len(m) == len(md.keys))
			n, s, w := 0, 0, 0
			for _, v := range m {
				n++
				s += v
			}
			for _, v := range md.vals {
				w += v
			}
			check("range", n == len(md.keys) && s == w)
		}
	}
}

// iteration while changing: everything that stays is seen exactly once, nothing twice, nothing deleted before.
func iter() {
	for round := 0; round < 300; round++ {
		m := map[int]int{}
		n := rnd(100)
		for i := 0; i < n; i++ {
			m[i] = i
		}
		seen := map[int]bool{}
		deleted := map[int]bool{}
		for k := range m {
			check("twice", !seen[k])
			check("deleted", !deleted[k])
			seen[k] = true
			for j := rnd(3); j > 0; j-- {
				m[1000+rnd(100000)] = 1
			}
			if rnd(2) == 0 {
				d := rnd(n)
				if !seen[d] {
					deleted[d] = true
				}
				delete(m, d)
			}
			if len(seen) > 5000 {
				break
			}
		}
		for i := 0; i < n; i++ {
			check("missed", seen[i] || deleted[i])
		}
	}
}

func main() {
	test(func(i int) int { return i })
	test(func(i int) int32 { return int32(i) - 30 })
	test(func(i int) uint8 { return uint8(i) })
	test(func(i int) string { return "key" + string(rune('a'+i)) })
	test(func(i int) float64 { return float64(i) / 3 })
	test(key)
	test(func(i int) any { return key(i).i })
	test(func(i int) [2]string { return [2]string{"x", string(rune(i))} })
	test(func(i int) [3]int { return [3]int{i, i * i, 7} })
	test(func(i int) complex128 { return complex(float64(i), -float64(i)) })
	ptrs := make([]*int, 60)
	for i := range ptrs {
		ptrs[i] = new(int)
	}
	test(func(i int) *int { return ptrs[i] })
	test(func(i int) struct{ p *int } { return struct{ p *int }{ptrs[i]} })
	test(func(i int) struct {
		p *int
		n int
	} {
		return struct {
			p *int
			n int
		}{ptrs[i], i}
	})
	test(func(i int) struct{ a, b int32 } { return struct{ a, b int32 }{int32(i), 5} })
	iter()
	nan := math.NaN()
	m := map[float64]int{}
	for i := 0; i < 100; i++ {
		m[nan] = i
	}
	s := 0
	for k, v := range m {
		check("nan", k != k)
		delete(m, k)
		s += v
		m[nan] = 0
		if len(m) > 300 {
			break
		}
	}
	println(len(m) >= 100, s)
	clear(m)
	println(len(m))
	z := map[float64]string{}
	z[0] = "p"
	z[math.Copysign(0, -1)] = "n"
	for k, v := range z {
		println(1/k, v)
	}
	e := map[struct{}]int{}
	e[struct{}{}]++
	e[struct{}{}]++
	println(len(e), e[struct{}{}])
	se := map[string]struct{}{}
	for i := 0; i < 100; i++ {
		se[string(rune(i+200))] = struct{}{}
	}
	println(len(se))
	// elements keep their address only until the next operation, but big elements work
	big := map[int][200]int{}
	for i := 0; i < 50; i++ {
		var a [200]int
		a[i] = i
		big[i] = a
	}
	t := 0
	for i := 0; i < 50; i++ {
		t += big[i][i]
	}
	println(t, big[77][3])
	var nilm map[string]int
	println(nilm["x"], len(nilm))
	delete(nilm, "x")
	for range nilm {
		println("never")
	}
	orders := map[string]bool{}
	for i := 0; i < 50; i++ {
		s := ""
		for k := range map[string]int{"a": 1, "b": 2, "c": 3, "d": 4} {
			s += k
		}
		orders[s] = true
	}
	println(len(orders) > 3)
	nested := map[string]map[string][]int{}
	for i := 0; i < 100; i++ {
		a, b := string(rune('a'+i%5)), string(rune('a'+i%7))
		if nested[a] == nil {
			nested[a] = map[string][]int{}
		}
		nested[a][b] = append(nested[a][b], i)
	}
	t = 0
	for _, x := range nested {
		for _, y := range x {
			for _, z := range y {
				t += z
			}
		}
	}
	println(t)
}

// Want:
// true 4950
// 0
// -Inf n
// 1 2
// 100
// 1225 0
// 0 0
// true
// 4950
