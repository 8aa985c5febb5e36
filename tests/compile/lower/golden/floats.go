package main

func float64s(x, y float64) float64 { return -x + y*x - y/x }

func float32s(x, y float32) float32 { return x*y + 0.1 }

func compare(x, y float64) (bool, bool) { return x < y, x != y }

func main() {
	println(float64s(1, 2), float32s(3, 4))
	println(compare(5, 6))
}
