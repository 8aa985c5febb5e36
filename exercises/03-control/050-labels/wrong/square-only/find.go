package grid

func Find(grid [][]int, want int) (int, int) {
	for r := 0; r < len(grid); r++ {
		for c := 0; c < len(grid[0]); c++ {
			if grid[r][c] == want {
				return r, c
			}
		}
	}
	return -1, -1
}
