package main

type shape interface{ area() int }

type square int

func (s square) area() int { return int(s * s) }

func empties(x, y any) bool { return x == y }

func same(x, y shape) bool { return x != y }

func different(x any, y shape) bool { return x == y }

func concrete(x any, n int) bool { return x == n }

func ofMethods(x shape, s square) bool { return s != x }

func isNil(err error) bool { return err != nil }

func main() {
	println(empties(1, 2), same(square(1), square(2)), different(3, square(3)), concrete(4, 4))
	println(ofMethods(square(5), 5), isNil(nil))
}
