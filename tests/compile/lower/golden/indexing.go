package main

func array(a *[8]int, i int) int { return a[i] + a[3] }

func local(i uint8) int {
	a := [4]int{1, 2, 3, 4}
	return a[i&3]
}

func slice(s []string, i int) string { return s[i] }

func last(s []int32) int32 { return s[len(s)-1] }

func text(s string, i int8) byte { return s[i] }

func constant() byte { return "golang"[2] }

func nested(m [][]int, i, j int) int { return m[i][j] }

func main() {
	println(array(new([8]int), 1), local(2), slice([]string{"x"}, 0), last([]int32{3}))
	println(text("abc", 1), constant(), nested([][]int{{1}}, 0, 0))
}
