package largest

import "cmp"

func Largest[T cmp.Ordered](items []T) T {
	largest := items[0]
	for _, item := range items {
		if item > largest {
			largest = item
		}
	}
	return largest
}

func Index[T cmp.Ordered](items []T, item T) int {
	for i, other := range items {
		if other == item {
			return i
		}
	}
	return -1
}

func Sum[T cmp.Ordered](numbers []T) T {
	var sum T
	for _, n := range numbers {
		sum += n
	}
	return sum
}
