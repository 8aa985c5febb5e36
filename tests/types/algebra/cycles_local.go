package main

type Box[T any] struct{ v T }

func (b Box[T]) grow() { Box[L[T]]{}.grow() }

type L[T any] []T

func fine[T any](n int) {
	type Q struct{ t T }
	if n > 0 {
		fine[T](n - 1)
	}
}

func main() {
	Box[int]{}.grow()
	fine[int](1)
}
