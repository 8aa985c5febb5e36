package main

const (
	big   = 1 << 100
	third = 1.0 / 3
	name  = "go" + "py"
	_     = iota
	four
)

type level uint8

const high level = 200

func numbers() (int, float32, float64, complex128) { return big >> 98, third, big, 1 + 2i }

func texts() (string, rune, byte, string) { return name, 'é', 'a', "" }

func named() (level, int, bool) { return high + 1, four, four > high }

func main() {
	println(numbers())
	println(texts())
	println(named())
}
