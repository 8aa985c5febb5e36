// Maps: zero values, comma-ok, delete, growth, printing in order of keys, maps of maps, nil maps.
package main

import (
	"fmt"
	"maps"
	"slices"
	"sort"
)

type point struct{ x, y int }

func main() {
	m := map[string]int{"one": 1, "two": 2}
	m["three"]++
	m["three"] += 2
	v, ok := m["four"]
	fmt.Println(m, len(m), m["none"], v, ok)
	delete(m, "one")
	delete(m, "absent")
	_, ok = m["one"]
	fmt.Println(m, ok)
	if n, ok := m["two"]; ok {
		fmt.Println("two is", n)
	}
	var none map[string]int
	fmt.Println(none == nil, len(none), none["x"], none)
	for range none {
		fmt.Println("never")
	}
	delete(none, "x")
	clear(none)
	big := make(map[int]int, 10)
	for i := range 10000 {
		big[i*7919%10007] = i
	}
	sum := 0
	for k, v := range big {
		sum += k ^ v
	}
	fmt.Println(len(big), sum, big[7919], big[10006])
	for i := range 10007 {
		if i%3 != 0 {
			delete(big, i)
		}
	}
	fmt.Println(len(big))
	clear(big)
	fmt.Println(len(big), big)
	nested := map[string]map[string][]int{}
	for _, w := range []string{"ab", "ac", "ba", "ab"} {
		inner, ok := nested[w[:1]]
		if !ok {
			inner = map[string][]int{}
			nested[w[:1]] = inner
		}
		inner[w] = append(inner[w], len(inner))
	}
	fmt.Println(nested)
	points := map[point]string{{1, 2}: "a", {0, 5}: "b", {1, -2}: "c"}
	points[point{3, 4}] = "d"
	fmt.Println(points, points[point{1, 2}])
	byPtr := map[*point]int{}
	p, q := &point{1, 1}, &point{1, 1}
	byPtr[p]++
	byPtr[q] += 10
	byPtr[p]++
	fmt.Println(len(byPtr), byPtr[p], byPtr[q])
	same := m
	same["shared"] = 7
	fmt.Println(m["shared"], len(m))
	structs := map[string]point{"o": {}}
	s := structs["o"]
	s.x = 5
	fmt.Println(structs, s)
	structs["o"] = s
	pp := map[string]*point{"o": {1, 2}}
	pp["o"].x++
	fmt.Println(structs, *pp["o"])
	set := map[rune]bool{}
	for _, r := range "hello" {
		set[r] = true
	}
	keys := make([]string, 0)
	for r := range set {
		keys = append(keys, string(r))
	}
	sort.Strings(keys)
	fmt.Println(keys, set['z'])
	fmt.Println(slices.Sorted(maps.Keys(m)), slices.Sorted(maps.Values(m)))
	fmt.Printf("%v %+v %#v %d\n", points, structs, map[string]bool{"b": true, "a": false}, map[int8]uint{-1: 1, 3: 2})
	funcs := map[string]func(int, int) int{"+": func(a, b int) int { return a + b }, "-": func(a, b int) int { return a - b }}
	fmt.Println(funcs["+"](3, 4), funcs["-"](3, 4), funcs["*"] == nil)
	copied := maps.Clone(m)
	copied["new"] = 1
	fmt.Println(len(m), len(copied), maps.Equal(m, copied))
	bools := map[bool]string{true: "yes", false: "no"}
	fmt.Println(bools[1 < 2], bools)
	arr := map[string][3]int{"a": {1, 2, 3}}
	fmt.Println(arr["a"][1], arr["b"][2], len(arr["c"]))
	defer func() { fmt.Println(recover()) }()
	none["x"] = 1
}

// Output:
// map[one:1 three:3 two:2] 3 0 0 false
// map[three:3 two:2] false
// two is 2
// true 0 0 map[]
// 10000 64268886 1 1040
// 3332
// 0 map[]
// map[a:map[ab:[0 2] ac:[1]] b:map[ba:[0]]]
// map[{0 5}:b {1 -2}:c {1 2}:a {3 4}:d] a
// 2 2 10
// 7 3
// map[o:{0 0}] {5 0}
// map[o:{5 0}] {2 2}
// [e h l o] false
// [shared three two] [2 3 7]
// map[{0 5}:b {1 -2}:c {1 2}:a {3 4}:d] map[o:{x:5 y:0}] map[string]bool{"a":false, "b":true} map[-1:1 3:2]
// 7 -1 true
// 3 4 false
// yes map[false:no true:yes]
// 2 0 3
// assignment to entry in nil map
