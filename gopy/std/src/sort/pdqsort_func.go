package sort

// Pattern-defeating quicksort (Orson Peters, 2015) of a slice of any type, with a function less.
//
// It is quicksort with a median of three or nine as pivot, insertion sort for short ranges, and heapsort once too many
// partitions have been unbalanced. Input that is sorted already, reversed, or full of equal elements is noticed and sorted in
// linear time. After an unbalanced partition a few elements are moved about, at places that depend on nothing but the
// length, so the result is the same each time. Which comparisons and exchanges are made, and in which order, is as in Go:
// equal elements end up in the same order.
//
// The same for an Interface is in pdqsort.go.

import "math/bits"

// pdqsortFunc sorts the range from a to b. limit is the number of unbalanced partitions that are put up with.
func pdqsortFunc(data *elements, a, b, limit int, less func(i, j int) bool) {
	balanced, partitioned := true, true // the last partition: was it balanced, was there nothing to exchange
	for b-a > shortRange {
		if limit == 0 {
			heapSortFunc(data, a, b, less)
			return
		}
		if !balanced {
			scatterFunc(data, a, b)
			limit--
		}
		pivot, order := choosePivotFunc(data, a, b, less)
		if order == falling {
			reverseRangeFunc(data, a, b)
			pivot = a + b - 1 - pivot
			order = rising
		}
		if balanced && partitioned && order == rising && finishSortedFunc(data, a, b, less) {
			return
		}
		if a > 0 && !less(a-1, pivot) {
			// The pivot equals the greatest element on the left: everything equal to it goes first, and is done.
			a = splitEqualFunc(data, a, b, pivot, less)
			continue
		}
		length := b - a
		middle, untouched := splitFunc(data, a, b, pivot, less)
		partitioned = untouched
		if middle-a < b-middle {
			balanced = middle-a >= length/8
			pdqsortFunc(data, a, middle, limit, less)
			a = middle + 1
		} else {
			balanced = b-middle >= length/8
			pdqsortFunc(data, middle+1, b, limit, less)
			b = middle
		}
	}
	insertionSortFunc(data, a, b, less)
}

// splitFunc puts the element at pivot where it belongs, with what is less before it and what is not after it. It
// returns that place, and whether all the others were on the right side already.
func splitFunc(data *elements, a, b, pivot int, less func(i, j int) bool) (place int, untouched bool) {
	data.swap(a, pivot)
	i, j := a+1, b-1
	untouched = true
	for {
		for i <= j && less(i, a) {
			i++
		}
		for i <= j && !less(j, a) {
			j--
		}
		if i > j {
			break
		}
		data.swap(i, j)
		untouched = false
		i++
		j--
	}
	data.swap(j, a)
	return j, untouched
}

// splitEqualFunc puts the elements equal to the one at pivot first, given that none is less. It returns where the
// others begin.
func splitEqualFunc(data *elements, a, b, pivot int, less func(i, j int) bool) int {
	data.swap(a, pivot)
	i, j := a+1, b-1
	for {
		for i <= j && !less(a, i) {
			i++
		}
		for i <= j && less(a, j) {
			j--
		}
		if i > j {
			return i
		}
		data.swap(i, j)
		i++
		j--
	}
}

// finishSortedFunc tries to finish a range that is likely to be sorted, by putting up to five elements in their
// places; for ranges of less than 50 elements that is not worth it. It reports whether the range is sorted now.
func finishSortedFunc(data *elements, a, b int, less func(i, j int) bool) bool {
	i := a + 1
	for range maxMisplaced {
		for i < b && !less(i, i-1) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < longRange {
			return false
		}
		// The lesser one of the pair goes to the left, then the greater one to the right.
		data.swap(i, i-1)
		if i-a >= 2 {
			for j := i - 1; j >= 1 && less(j, j-1); j-- {
				data.swap(j, j-1)
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && less(j, j-1); j++ {
				data.swap(j, j-1)
			}
		}
	}
	return false
}

// scatterFunc exchanges three elements about the middle for others, which are chosen by an xorshift generator that
// starts from the length.
func scatterFunc(data *elements, a, b int) {
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
		data.swap(i, a+other)
	}
}

// choosePivotFunc chooses a pivot: the median of three elements, or of three such medians in a long range. It also
// judges by them whether the range is rising or falling.
func choosePivotFunc(data *elements, a, b int, less func(i, j int) bool) (pivot int, order ordering) {
	quarter := (b - a) / 4
	i, j, k := a+quarter, a+quarter*2, a+quarter*3
	var n, n1, n2, n3 int
	if b-a >= longRange {
		i, n1 = medianOfThreeFunc(data, i-1, i, i+1, less)
		j, n2 = medianOfThreeFunc(data, j-1, j, j+1, less)
		k, n3 = medianOfThreeFunc(data, k-1, k, k+1, less)
	}
	pivot, n = medianOfThreeFunc(data, i, j, k, less)
	switch n + n1 + n2 + n3 {
	case 0:
		return pivot, rising
	case 12: // all pairs of four medians
		return pivot, falling
	}
	return pivot, mixed
}

// medianOfThreeFunc returns the one of three indexes whose element is the median, and the number of pairs found out of
// order.
func medianOfThreeFunc(data *elements, i, j, k int, less func(i, j int) bool) (median, exchanged int) {
	if less(j, i) {
		i, j = j, i
		exchanged++
	}
	if less(k, j) {
		j, k = k, j
		exchanged++
	}
	if less(j, i) {
		i, j = j, i
		exchanged++
	}
	return j, exchanged
}

// reverseRangeFunc reverses the range from a to b.
func reverseRangeFunc(data *elements, a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		data.swap(i, j)
	}
}

// insertionSortFunc sorts the range from a to b by insertion.
func insertionSortFunc(data *elements, a, b int, less func(i, j int) bool) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && less(j, j-1); j-- {
			data.swap(j, j-1)
		}
	}
}

// heapSortFunc sorts the range from a to b by heapsort.
func heapSortFunc(data *elements, a, b int, less func(i, j int) bool) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDownFunc(data, a, i, n, less)
	}
	for i := n - 1; i >= 0; i-- {
		data.swap(a, a+i)
		siftDownFunc(data, a, 0, i, less)
	}
}

// siftDownFunc moves an element down the heap of n elements that begins at a, from place root on, until none below is
// greater.
func siftDownFunc(data *elements, a, root, n int, less func(i, j int) bool) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && less(a+child, a+child+1) {
			child++
		}
		if !less(a+root, a+child) {
			return
		}
		data.swap(a+root, a+child)
		root = child
	}
}
