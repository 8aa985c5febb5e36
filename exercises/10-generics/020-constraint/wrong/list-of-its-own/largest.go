package largest

type Ordered interface {
	~int | ~float64 | ~string
}

type Number interface {
	~int | ~int64 | ~float64
}

func Largest[T Ordered](items []T) T {
	largest := items[0]
	for _, item := range items {
		if item > largest {
			largest = item
		}
	}
	return largest
}

func Index[T comparable](items []T, item T) int {
	for i, other := range items {
		if other == item {
			return i
		}
	}
	return -1
}

func Sum[T Number](numbers []T) T {
	var sum T
	for _, n := range numbers {
		sum += n
	}
	return sum
}
