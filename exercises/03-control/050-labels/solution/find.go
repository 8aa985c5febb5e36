// Package grid searches in rows of numbers.
package grid

// Find gives row and column of the first place where want stands, or -1, -1.
func Find(grid [][]int, want int) (int, int) {
	row, column := -1, -1
rows:
	for r, numbers := range grid {
		for c, number := range numbers {
			if number == want {
				row, column = r, c
				break rows
			}
		}
	}
	return row, column
}
