package sort

// Stable sorting of an Interface, in place.
//
// Blocks of 20 elements are sorted by insertion and then merged by SymMerge (Pok-Son Kim and Arne Kutzner, "Stable Minimum
// Storage Merging by Symmetric Comparisons", 2004): of two sorted runs it finds, by a binary search symmetric about the
// middle, the part of the left run and the part of the right run that belong on the other side, exchanges them by a
// rotation, and goes on with both halves. It needs O(n log n) comparisons and O(n log n log n) exchanges. Which they are
// agrees with Go.
//
// The same for a slice with a function less is in stable_func.go.

// stable sorts the first n elements.
func stable(data Interface, n int) {
	const block = 20
	for a := 0; a < n; a += block {
		insertionSort(data, a, min(a+block, n))
	}
	for size := block; size < n; size *= 2 {
		for a := 0; a+size < n; a += 2 * size {
			symMerge(data, a, a+size, min(a+2*size, n))
		}
	}
}

// symMerge merges the sorted runs from a to m and from m to b, neither of them empty.
func symMerge(data Interface, a, m, b int) {
	if m-a == 1 {
		// One element on the left goes before the first that is not less than it.
		low, high := m, b
		for low < high {
			middle := int(uint(low+high) >> 1)
			if data.Less(middle, a) {
				low = middle + 1
			} else {
				high = middle
			}
		}
		for i := a; i < low-1; i++ {
			data.Swap(i, i+1)
		}
		return
	}
	if b-m == 1 {
		// One element on the right goes before the first that is greater.
		low, high := a, m
		for low < high {
			middle := int(uint(low+high) >> 1)
			if !data.Less(m, middle) {
				low = middle + 1
			} else {
				high = middle
			}
		}
		for i := m; i > low; i-- {
			data.Swap(i, i-1)
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
		if !data.Less(sum-1-middle, middle) {
			start = middle + 1
		} else {
			stop = middle
		}
	}
	end := sum - start
	if start < m && m < end {
		rotate(data, start, m, end)
	}
	if a < start && start < half {
		symMerge(data, a, start, half)
	}
	if half < end && end < b {
		symMerge(data, half, end, b)
	}
}

// rotate exchanges the neighbours from a to m and from m to b by exchanging blocks of equal length (Gries and Mills):
// the shorter one with the far end of the longer one, which brings it into its place, until both are equally long.
func rotate(data Interface, a, m, b int) {
	left, right := m-a, b-m
	for left != right {
		if left > right {
			swapBlocks(data, m-left, m, right)
			left -= right
		} else {
			swapBlocks(data, m-left, m+right-left, left)
			right -= left
		}
	}
	swapBlocks(data, m-left, m, left)
}

// swapBlocks exchanges n elements from a on with those from b on.
func swapBlocks(data Interface, a, b, n int) {
	for i := range n {
		data.Swap(a+i, b+i)
	}
}
