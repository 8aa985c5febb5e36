package grid

func Find(grid [][]int, want int) (int, int) {
rows:
	for r, numbers := range grid {
		for c, number := range numbers {
			if number == want {
				return r, c
			}
		}
		break rows
	}
	return -1, -1
}
