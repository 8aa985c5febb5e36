// Package grid searches in rows of numbers.
package grid

// Find gives row and column of the first place where want stands, or -1, -1.
func Find(grid [][]int, want int) (int, int) {
	for r, numbers := range grid {
		for c, number := range numbers {
			if number == want {
				return r, c
			} else {
				return -1, -1
			}
		}
	}
	return -1, -1
}
