package main

var fuel = 100

func tick() bool { fuel--; return fuel < 0 }

func main() {
	v := 1 << 33
	for i, e := range [3]int32{1} {
		if tick() {
			break
		}
		_, _ = i, e
		i, v = v, i
	}
	println(v)
	a, b, c := 1, 2, 3
	for i := range 4 {
		j := i * 2
		if tick() {
			break
		}
		a, b, c, i, j = b, j, i, a, c
	}
	println(a, b, c)
}

// Stderr:
// 2
// 4 6 3
