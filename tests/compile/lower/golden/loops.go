package main

func clauses(n int) (sum int) {
	for i := 0; i < n; i++ {
		sum += i
	}
	return
}

func condition(n int) int {
	for n > 10 {
		n /= 2
	}
	return n
}

func endless(f func() bool) int {
	n := 0
	for {
		if f() {
			break
		}
		n++
	}
	return n
}

func labels(grid [][]int) int {
	found := 0
outer:
	for i := 0; i < len(grid); i++ {
		for j := 0; ; j++ {
			if j == len(grid[i]) {
				continue outer
			}
			if grid[i][j] == 0 {
				break outer
			}
			found++
		}
	}
	return found
}

func main() {
	println(clauses(3), condition(40), endless(func() bool { return true }), labels(nil))
}
