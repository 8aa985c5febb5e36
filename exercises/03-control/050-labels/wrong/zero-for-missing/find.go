package grid

func Find(grid [][]int, want int) (row, column int) {
	for r, numbers := range grid {
		for c, number := range numbers {
			if number == want {
				return r, c
			}
		}
	}
	return
}
