// Package binarysearch searches and counts.
package binarysearch

// Find returns the place of x in a sorted list, or -1.
func Find(list []int, x int) int {
	low, high := 0, len(list)-1
	for low <= high {
		middle := int(uint(low+high) >> 1)
		switch {
		case list[middle] == x:
			return middle
		case list[middle] < x:
			low = middle + 1
		default:
			high = middle - 1
		}
	}
	return -1
}

// Count counts how often x is in a sorted list.
func Count(list []int, x int) int {
	bound := func(less func(int) bool) int {
		low, high := 0, len(list)
		for low < high {
			middle := (low + high) / 2
			if less(list[middle]) {
				low = middle + 1
			} else {
				high = middle
			}
		}
		return low
	}
	return bound(func(v int) bool { return v <= x }) - bound(func(v int) bool { return v < x })
}

// MaxSum finds the part of a list with the largest sum.
func MaxSum(list []int) (from, to, sum int) {
	start, current := 0, 0
	for i, v := range list {
		if current <= 0 {
			start, current = i, 0
		}
		if current += v; current > sum || i == 0 {
			from, to, sum = start, i+1, current
		}
	}
	return from, to, sum
}

// TwoSum finds two places whose values add up to target.
func TwoSum(list []int, target int) (int, int, bool) {
	seen := map[int]int{}
	for i, v := range list {
		if j, ok := seen[target-v]; ok {
			return j, i, true
		}
		seen[v] = i
	}
	return 0, 0, false
}
