package sort

// Binary search.

// Search returns the smallest i in [0, n) for which f(i) is true, or n if there is none. f must be false for the first
// indexes, none or more, and true for all after them. It is called O(log n) times, and only with indexes in [0, n).
//
// The usual f compares with >=; to see whether what was looked for is there, compare the element at i with it:
//
//	i := sort.Search(len(a), func(i int) bool { return a[i] >= x })
//	found := i < len(a) && a[i] == x
func Search(n int, f func(int) bool) int {
	// f is false before low and true from high on.
	low, high := 0, n
	for low < high {
		middle := int(uint(low+high) >> 1)
		if f(middle) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// Find returns the smallest i in [0, n) for which cmp(i) <= 0, or n if there is none, and whether cmp(i) == 0 there. cmp(i)
// compares what is looked for with the element i: it must be positive for the first ones, then zero, then negative.
func Find(n int, cmp func(int) int) (i int, found bool) {
	low, high := 0, n
	for low < high {
		middle := int(uint(low+high) >> 1)
		if cmp(middle) > 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return low, low < n && cmp(low) == 0
}

// SearchInts returns the index of the first element of the sorted slice a that is at least x, or len(a).
func SearchInts(a []int, x int) int {
	low, high := 0, len(a)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if a[middle] >= x {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// SearchFloat64s returns the index of the first element of the sorted slice a that is at least x, or len(a).
func SearchFloat64s(a []float64, x float64) int {
	low, high := 0, len(a)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if a[middle] >= x {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// SearchStrings returns the index of the first element of the sorted slice a that is at least x, or len(a).
func SearchStrings(a []string, x string) int {
	low, high := 0, len(a)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if a[middle] >= x {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low
}

// Search is SearchInts(p, x).
func (p IntSlice) Search(x int) int { return SearchInts(p, x) }

// Search is SearchFloat64s(p, x).
func (p Float64Slice) Search(x float64) int { return SearchFloat64s(p, x) }

// Search is SearchStrings(p, x).
func (p StringSlice) Search(x string) int { return SearchStrings(p, x) }
