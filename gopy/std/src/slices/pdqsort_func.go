package slices

// Pattern-defeating quicksort (Orson Peters, 2015) of a slice, with a comparison function.
//
// It is quicksort with a median of three or nine as pivot, insertion sort for short ranges, and heapsort once too many
// partitions have been unbalanced. Input that is sorted already, reversed, or full of equal elements is noticed and sorted in
// linear time. After an unbalanced partition a few elements are moved about, at places that depend on nothing but the
// length, so the result is the same each time. Which comparisons and exchanges are made, and in which order, is as in Go:
// equal elements end up in the same order.
//
// The same with the operator < is in pdqsort_ordered.go.

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

// pdqsortFunc sorts data[a:b]. limit is the number of unbalanced partitions that are put up with.
func pdqsortFunc[E any](data []E, a, b, limit int, cmp func(a, b E) int) {
	balanced, partitioned := true, true // the last partition: was it balanced, was there nothing to exchange
	for b-a > shortRange {
		if limit == 0 {
			heapSortFunc(data, a, b, cmp)
			return
		}
		if !balanced {
			scatterFunc(data, a, b)
			limit--
		}
		pivot, order := choosePivotFunc(data, a, b, cmp)
		if order == falling {
			reverseRangeFunc(data, a, b)
			pivot = a + b - 1 - pivot
			order = rising
		}
		if balanced && partitioned && order == rising && finishSortedFunc(data, a, b, cmp) {
			return
		}
		if a > 0 && !(cmp(data[a-1], data[pivot]) < 0) {
			// The pivot equals the greatest element on the left: everything equal to it goes first, and is done.
			a = splitEqualFunc(data, a, b, pivot, cmp)
			continue
		}
		length := b - a
		middle, untouched := splitFunc(data, a, b, pivot, cmp)
		partitioned = untouched
		if middle-a < b-middle {
			balanced = middle-a >= length/8
			pdqsortFunc(data, a, middle, limit, cmp)
			a = middle + 1
		} else {
			balanced = b-middle >= length/8
			pdqsortFunc(data, middle+1, b, limit, cmp)
			b = middle
		}
	}
	insertionSortFunc(data, a, b, cmp)
}

// splitFunc puts the element at pivot where it belongs, with what is less before it and what is not after it. It
// returns that place, and whether all the others were on the right side already.
func splitFunc[E any](data []E, a, b, pivot int, cmp func(a, b E) int) (place int, untouched bool) {
	data[a], data[pivot] = data[pivot], data[a]
	i, j := a+1, b-1
	untouched = true
	for {
		for i <= j && cmp(data[i], data[a]) < 0 {
			i++
		}
		for i <= j && !(cmp(data[j], data[a]) < 0) {
			j--
		}
		if i > j {
			break
		}
		data[i], data[j] = data[j], data[i]
		untouched = false
		i++
		j--
	}
	data[j], data[a] = data[a], data[j]
	return j, untouched
}

// splitEqualFunc puts the elements equal to the one at pivot first, given that none is less. It returns where the
// others begin.
func splitEqualFunc[E any](data []E, a, b, pivot int, cmp func(a, b E) int) int {
	data[a], data[pivot] = data[pivot], data[a]
	i, j := a+1, b-1
	for {
		for i <= j && !(cmp(data[a], data[i]) < 0) {
			i++
		}
		for i <= j && cmp(data[a], data[j]) < 0 {
			j--
		}
		if i > j {
			return i
		}
		data[i], data[j] = data[j], data[i]
		i++
		j--
	}
}

// finishSortedFunc tries to finish a range that is likely to be sorted, by putting up to five elements in their
// places; for ranges of less than 50 elements that is not worth it. It reports whether the range is sorted now.
func finishSortedFunc[E any](data []E, a, b int, cmp func(a, b E) int) bool {
	i := a + 1
	for range maxMisplaced {
		for i < b && !(cmp(data[i], data[i-1]) < 0) {
			i++
		}
		if i == b {
			return true
		}
		if b-a < longRange {
			return false
		}
		// The lesser one of the pair goes to the left, then the greater one to the right.
		data[i], data[i-1] = data[i-1], data[i]
		if i-a >= 2 {
			for j := i - 1; j >= 1 && cmp(data[j], data[j-1]) < 0; j-- {
				data[j], data[j-1] = data[j-1], data[j]
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && cmp(data[j], data[j-1]) < 0; j++ {
				data[j], data[j-1] = data[j-1], data[j]
			}
		}
	}
	return false
}

// scatterFunc exchanges three elements about the middle for others, which are chosen by an xorshift generator that
// starts from the length.
func scatterFunc[E any](data []E, a, b int) {
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
		data[i], data[a+other] = data[a+other], data[i]
	}
}

// choosePivotFunc chooses a pivot: the median of three elements, or of three such medians in a long range. It also
// judges by them whether the range is rising or falling.
func choosePivotFunc[E any](data []E, a, b int, cmp func(a, b E) int) (pivot int, order ordering) {
	quarter := (b - a) / 4
	i, j, k := a+quarter, a+quarter*2, a+quarter*3
	var n, n1, n2, n3 int
	if b-a >= longRange {
		i, n1 = medianOfThreeFunc(data, i-1, i, i+1, cmp)
		j, n2 = medianOfThreeFunc(data, j-1, j, j+1, cmp)
		k, n3 = medianOfThreeFunc(data, k-1, k, k+1, cmp)
	}
	pivot, n = medianOfThreeFunc(data, i, j, k, cmp)
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
func medianOfThreeFunc[E any](data []E, i, j, k int, cmp func(a, b E) int) (median, exchanged int) {
	if cmp(data[j], data[i]) < 0 {
		i, j = j, i
		exchanged++
	}
	if cmp(data[k], data[j]) < 0 {
		j, k = k, j
		exchanged++
	}
	if cmp(data[j], data[i]) < 0 {
		i, j = j, i
		exchanged++
	}
	return j, exchanged
}

// reverseRangeFunc reverses data[a:b].
func reverseRangeFunc[E any](data []E, a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		data[i], data[j] = data[j], data[i]
	}
}

// insertionSortFunc sorts data[a:b] by insertion.
func insertionSortFunc[E any](data []E, a, b int, cmp func(a, b E) int) {
	for i := a + 1; i < b; i++ {
		for j := i; j > a && cmp(data[j], data[j-1]) < 0; j-- {
			data[j], data[j-1] = data[j-1], data[j]
		}
	}
}

// heapSortFunc sorts data[a:b] by heapsort.
func heapSortFunc[E any](data []E, a, b int, cmp func(a, b E) int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDownFunc(data, a, i, n, cmp)
	}
	for i := n - 1; i >= 0; i-- {
		data[a], data[a+i] = data[a+i], data[a]
		siftDownFunc(data, a, 0, i, cmp)
	}
}

// siftDownFunc moves an element down the heap of n elements that begins at a, from place root on, until none below is
// greater.
func siftDownFunc[E any](data []E, a, root, n int, cmp func(a, b E) int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && cmp(data[a+child], data[a+child+1]) < 0 {
			child++
		}
		if !(cmp(data[a+root], data[a+child]) < 0) {
			return
		}
		data[a+root], data[a+child] = data[a+child], data[a+root]
		root = child
	}
}
