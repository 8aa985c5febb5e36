package main

func call(f func(int)) { f(0) }

func no() bool { return false }

func main() {
	v, w := -2, 5
	call(func(i int) {
		if no() {
			return
		}
		i, v = v, i
		v, w = w, v
	})
	println(v, w)
	for i := range 3 {
		func() {
			if i == 1 {
				return
			}
			v, w = w+i, v-i
		}()
	}
	println(v, w)
}

// Stderr:
// 5 0
// 7 -2
