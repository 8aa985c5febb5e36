package main

func rec[T any](n int) {
	rec[*T](n)
}
func mutA[T any]() { mutB[[]T]() }
func mutB[T any]() { mutA[T]() }
func fine[T any]() { fine[T]() }
func local[T any]() {
	type L struct{ t T }
	local[L]()
}

func main() {
	rec[int](1)
	fine[int]()
	local[int]()
	mutA[int]()
}
