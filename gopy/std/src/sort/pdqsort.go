package sort

// Pattern-defeating quicksort (Orson Peters, 2015) of an Interface.
//
// It is quicksort with a median of three or nine as pivot, insertion sort for short ranges, and heapsort once too many
// partitions have been unbalanced. Input that is sorted already, reversed, or full of equal elements is noticed and sorted in
// linear time. After an unbalanced partition a few elements are moved about, at places that depend on nothing but the
// length, so the result is the same each time. Which comparisons and exchanges are made, and in which order, is as in Go:
// equal elements end up in the same order.
//
// The same for a slice with a function less is in pdqsort_func.go.

import "math/bits"

const (
	shortRange   = 12 // sorted by insertion if not longer
	longRange    = 50 // pivots are chosen with more care, and a few misplaced elements put right, from here on
	maxMisplaced = 5
)

// ordering is what a range looks like from the elements among which its pivot was chosen.
type ordering int

const (
	mixed ordering = iota
	rising
	falling
)

// pdqsort sorts the range from a to b. limit is the number of unbalanced partitions that are put up with.
func pdqsort(data Interface, a, b, limit int) {
	balanced, partitioned := true, true // the last partition: was it balanced, was there nothing to exchange
	for b-a > shortRange {
		if limit == 0 {
			heapSort(data, a, b)
			return
		}
		if !balanced {
			scatter(data, a, b)
			limit--
		}
		pivot, order := choosePivot(data, a, b)
		if order == falling {
			reverseRange(data, a, b)
			pivot = a + b - 1 - pivot
			order = rising
		}
		if balanced && partitioned && order == rising && finishSorted(data, a, b) {
			return
		}
		if a > 0 && !data.Less(a-1, pivot) {
			// The pivot equals the greatest element on the left: everything equal to it goes first, and is done.
			a = splitEqual(data, a, b, pivot)
			continue
		}
		length := b - a
		middle, untouched := split(data, a, b, pivot)
		partitioned = untouched
		if middle-a < b-middle {
			balanced = middle-a >= length/8
			pdqsort(data, a, middle, limit)
			a = middle + 1
		} else {
			balanced = b-middle >= length/8
			pdqsort(data, middle+1, b, limit)
			b = middle
		}
	}
	insertionSort(data, a, b)
}

// split puts the element at pivot where it belongs, with what is less before it and what is not after it. It
// returns that place, and whether all the others were on the right side already.
func split(data Interface, a, b, pivot int) (place int, untouched bool) {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	untouched = true
	for {
		for i <= j && data.Less(i, a) {
			i++
		}
		for i <= j && !data.Less(j, a) {
			j--
		}
		if i > j {
			break
		}
		data.Swap(i, j)
		untouched = false
		i++
		j--
	}
	data.Swap(j, a)
	return j, untouched
}

// splitEqual puts the elements equal to the one at pivot first, given that none is less. It returns where the
// others begin.
func splitEqual(data Interface, a, b, pivot int) int {
	data.Swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !data.Less(a, i) {
			i++
		}
		for i <= j && data.Less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		data.Swap(i, j)
		i++
		j--
	}
}

// finishSorted tries to finish a range that is likely to be sorted, by putting up to five elements in their
// places; for ranges of less than 50 elements that is not worth it. It reports whether the range is sorted now.
func finishSorted(data Interface, a, b int) bool {
	i := a + 1
	for range maxMisplaced {
		for i < b && !data.Less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < longRange {
			return false
		}
		// The lesser one of the pair goes to the left, then the greater one to the right.
		data.Swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && data.Less(j, j-1); j-- {
				data.Swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && data.Less(j, j-1); j++ {
				data.Swap(j, j-1)
			}
		}
	}
	return false
}

// scatter exchanges three elements about the middle for others, which are chosen by an xorshift generator that
// starts from the length.
func scatter(data Interface, a, b int) {
	length := b - a
	random := uint64(length)
	mask := uint64(1)<<bits.Len(uint(length)) - 1
	middle := a + length/4*2
	for i := middle - 1; i <= middle+1; i++ {
		random ^= random << 13
		random ^= random >> 7
		random ^= random << 17
		other := int(random & mask)
		if other >= length {
			other -= length
		}
		data.Swap(i, a+other)
	}
}

// choosePivot chooses a pivot: the median of three elements, or of three such medians in a long range. It also
// judges by them whether the range is rising or falling.
func choosePivot(data Interface, a, b int) (pivot int, order ordering) {
	quarter := (b - a) / 4
	i, j, k := a+quarter, a+quarter*2, a+quarter*3
	var n, n1, n2, n3 int
	if b-a >= longRange {
		i, n1 = medianOfThree(data, i-1, i, i+1)
		j, n2 = medianOfThree(data, j-1, j, j+1)
		k, n3 = medianOfThree(data, k-1, k, k+1)
	}
	pivot, n = medianOfThree(data, i, j, k)
	switch n + n1 + n2 + n3 {
	case 0:
		return pivot, rising
	case 12: // all pairs of four medians
		return pivot, falling
	}
	return pivot, mixed
}

// medianOfThree returns the one of three indexes whose element is the median, and the number of pairs found out of
// order.
func medianOfThree(data Interface, i, j, k int) (median, exchanged int) {
	if data.Less(j, i) {
		i, j = j, i
		exchanged++
	}
	if data.Less(k, j) {
		j, k = k, j
		exchanged++
	}
	if data.Less(j, i) {
		i, j = j, i
		exchanged++
	}
	return j, exchanged
}

// reverseRange reverses the range from a to b.
func reverseRange(data Interface, a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		data.Swap(i, j)
	}
}

// insertionSort sorts the range from a to b by insertion.
func insertionSort(data Interface, a, b int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && data.Less(j, j-1); j-- {
			data.Swap(j, j-1)
		}
	}
}

// heapSort sorts the range from a to b by heapsort.
func heapSort(data Interface, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDown(data, a, i, n)
	}
	for i := n - 1; i >= 0; i-- {
		data.Swap(a, a+i)
		siftDown(data, a, 0, i)
	}
}

// siftDown moves an element down the heap of n elements that begins at a, from place root on, until none below is
// greater.
func siftDown(data Interface, a, root, n int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && data.Less(a+child, a+child+1) {
			child++
		}
		if !data.Less(a+root, a+child) {
			return
		}
		data.Swap(a+root, a+child)
		root = child
	}
}
