// Package labels jumps out of loops and through switches.
package labels

// Saddle finds points that are largest in their row and smallest in their column.
func Saddle(m [][]int) (points [][2]int) {
	for i, row := range m {
	next:
		for j, v := range row {
			for _, other := range row {
				if other > v {
					continue next
				}
			}
			for k := range m {
				if m[k][j] < v {
					continue next
				}
			}
			points = append(points, [2]int{i, j})
		}
	}
	return points
}

// Grade uses switch without a value, and fallthrough.
func Grade(points int) (letter byte, comment string) {
	switch {
	case points > 100 || points < 0:
		return '?', "impossible"
	case points == 100:
		comment = "perfect, "
		fallthrough
	case points >= 90:
		letter = 'A'
		comment += "very good"
	case points >= 75, points == 74:
		letter = 'B'
	default:
		letter = 'F'
		switch points % 2 {
		case 1:
			comment = "odd"
		}
	}
	return
}

// Sum adds until it meets a stop word in a stream of rows.
func Sum(rows [][]string, values map[string]int) (sum int) {
rows:
	for _, row := range rows {
		for _, word := range row {
			switch v, ok := values[word]; {
			case word == "end":
				break rows
			case word == "skip":
				continue rows
			case !ok:
				goto failed
			default:
				sum += v
			}
		}
	}
	return sum
failed:
	return -1
}
