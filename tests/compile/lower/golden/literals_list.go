package main

type point struct{ x, y int }

func array(n int) [3]int { return [3]int{n, 2: n + 1} }

func counted() [4]byte { return [...]byte{1, 2, 3, 4} }

func slice(n int) []int { return []int{n, 2, n} }

func table() []int { return []int{2, 3, 5, 7, 11, 13} }

func words() []string { return []string{"zero", 3: "three"} }

func points(n int) []*point { return []*point{{1, n}, {2, 3}} }

func none() []int { return []int{} }

func local(i int) int {
	primes := [...]int{2, 3, 5, 7, 11, 13}
	return primes[i]
}

func main() {
	println(len(array(1)), len(counted()), len(slice(2)), len(table()), len(words()), len(points(3)), len(none()), local(1))
}
