package slices

// Stable sorting of a slice, with a comparison function, in place.
//
// Blocks of 20 elements are sorted by insertion and then merged by SymMerge (Pok-Son Kim and Arne Kutzner, "Stable Minimum
// Storage Merging by Symmetric Comparisons", 2004): of two sorted runs it finds, by a binary search symmetric about the
// middle, the part of the left run and the part of the right run that belong on the other side, exchanges them by a
// rotation, and goes on with both halves. It needs O(n log n) comparisons and O(n log n log n) exchanges. Which they are
// agrees with Go.
//
// There is no variant for ordered elements: nobody asks for it.

// stableFunc sorts the first n elements.
func stableFunc[E any](data []E, n int, cmp func(a, b E) int) {
	const block = 20
	for a := 0; a < n; a += block {
		insertionSortFunc(data, a, min(a+block, n), cmp)
	}
	for size := block; size < n; size *= 2 {
		for a := 0; a+size < n; a += 2 * size {
			symMergeFunc(data, a, a+size, min(a+2*size, n), cmp)
		}
	}
}

// symMergeFunc merges the sorted runs data[a:m] and data[m:b], neither of them empty.
func symMergeFunc[E any](data []E, a, m, b int, cmp func(a, b E) int) {
	if m-a == 1 {
		// One element on the left goes before the first that is not less than it.
		low, high := m, b
		for low < high {
			middle := int(uint(low+high) >> 1)
			if cmp(data[middle], data[a]) < 0 {
				low = middle + 1
			} else {
				high = middle
			}
		}
		for i := a; i < low-1; i++ {
			data[i], data[i+1] = data[i+1], data[i]
		}
		return
	}
	if b-m == 1 {
		// One element on the right goes before the first that is greater.
		low, high := a, m
		for low < high {
			middle := int(uint(low+high) >> 1)
			if !(cmp(data[m], data[middle]) < 0) {
				low = middle + 1
			} else {
				high = middle
			}
		}
		for i := m; i > low; i-- {
			data[i], data[i-1] = data[i-1], data[i]
		}
		return
	}

	// Search for the least start such that the element there is greater than its mirror image in the other run. The image
	// of i is sum-1-i, so that start and end are as far from the middle as each other, seen from the boundary m.
	half := int(uint(a+b) >> 1)
	sum := half + m
	start, stop := a, m
	if m > half {
		start, stop = sum-b, half
	}
	for start < stop {
		middle := int(uint(start+stop) >> 1)
		if !(cmp(data[sum-1-middle], data[middle]) < 0) {
			start = middle + 1
		} else {
			stop = middle
		}
	}
	end := sum - start
	if start < m && m < end {
		rotateFunc(data, start, m, end)
	}
	if a < start && start < half {
		symMergeFunc(data, a, start, half, cmp)
	}
	if half < end && end < b {
		symMergeFunc(data, half, end, b, cmp)
	}
}

// rotateFunc exchanges the neighbours data[a:m] and data[m:b] by exchanging blocks of equal length (Gries and Mills):
// the shorter one with the far end of the longer one, which brings it into its place, until both are equally long.
func rotateFunc[E any](data []E, a, m, b int) {
	left, right := m-a, b-m
	for left != right {
		if left > right {
			swapBlocksFunc(data, m-left, m, right)
			left -= right
		} else {
			swapBlocksFunc(data, m-left, m+right-left, left)
			right -= left
		}
	}
	swapBlocksFunc(data, m-left, m, left)
}

// swapBlocksFunc exchanges n elements from a on with those from b on.
func swapBlocksFunc[E any](data []E, a, b, n int) {
	for i := range n {
		data[a+i], data[b+i] = data[b+i], data[a+i]
	}
}
