package grid

func Find(grid [][]int, want int) (int, int) {
	row, column := -1, -1
	for r := range grid {
		for c := range grid[r] {
			if grid[r][c] == want {
				row = r
				column = c
				break
			}
		}
	}
	return row, column
}
