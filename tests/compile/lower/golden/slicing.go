package main

func text(s string, i, j int) string { return s[i:j] }

func slice(s []int, i int) []int { return s[i:] }

func upTo(s []string, j int) []string { return s[:j] }

func full(s []byte, i, j, k int) []byte { return s[i:j:k] }

func array(a *[10]int, i int) []int { return a[2:i] }

func whole(s []int) []int { return s[:] }

func main() {
	println(text("abc", 1, 2), len(slice(nil, 0)), len(upTo(nil, 0)), len(full(nil, 0, 0, 0)))
	println(len(array(new([10]int), 3)), len(whole(nil)))
}
