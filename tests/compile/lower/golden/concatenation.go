package main

func two(a, b string) string { return a + b }

func three(a, b string) string { return a + ", " + b }

func many(a, b string) string { return a + "(" + b + ")" + "" }

func onto(s *string, b string) { *s += b }

func main() {
	s := two("a", "b")
	onto(&s, three("c", many("d", "e")))
	println(s)
}
