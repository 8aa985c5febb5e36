package slices

// Pattern-defeating quicksort (Orson Peters, 2015) of a slice of ordered elements.
//
// It is quicksort with a median of three or nine as pivot, insertion sort for short ranges, and heapsort once too many
// partitions have been unbalanced. Input that is sorted already, reversed, or full of equal elements is noticed and sorted in
// linear time. After an unbalanced partition a few elements are moved about, at places that depend on nothing but the
// length, so the result is the same each time. Which comparisons and exchanges are made, and in which order, is as in Go:
// equal elements end up in the same order.
//
// The same with a comparison function is in pdqsort_func.go. Elements that are equal and yet differ are 0.0 and -0.0, and
// NaNs.

import (
	"cmp"
	"math/bits"
)

// pdqsortOrdered sorts data[a:b]. limit is the number of unbalanced partitions that are put up with.
func pdqsortOrdered[E cmp.Ordered](data []E, a, b, limit int) {
	balanced, partitioned := true, true // the last partition: was it balanced, was there nothing to exchange
	for b-a > shortRange {
		if limit == 0 {
			heapSortOrdered(data, a, b)
			return
		}
		if !balanced {
			scatterOrdered(data, a, b)
			limit--
		}
		pivot, order := choosePivotOrdered(data, a, b)
		if order == falling {
			reverseRangeOrdered(data, a, b)
			pivot = a + b - 1 - pivot
			order = rising
		}
		if balanced && partitioned && order == rising && finishSortedOrdered(data, a, b) {
			return
		}
		if a > 0 && !less(data[a-1], data[pivot]) {
			// The pivot equals the greatest element on the left: everything equal to it goes first, and is done.
			a = splitEqualOrdered(data, a, b, pivot)
			continue
		}
		length := b - a
		middle, untouched := splitOrdered(data, a, b, pivot)
		partitioned = untouched
		if middle-a < b-middle {
			balanced = middle-a >= length/8
			pdqsortOrdered(data, a, middle, limit)
			a = middle + 1
		} else {
			balanced = b-middle >= length/8
			pdqsortOrdered(data, middle+1, b, limit)
			b = middle
		}
	}
	insertionSortOrdered(data, a, b)
}

// splitOrdered puts the element at pivot where it belongs, with what is less before it and what is not after it. It
// returns that place, and whether all the others were on the right side already.
func splitOrdered[E cmp.Ordered](data []E, a, b, pivot int) (place int, untouched bool) {
	data[a], data[pivot] = data[pivot], data[a]
	v := data[a]
	i, j := a+1, b-1
	untouched = true
	for {
		for i <= j && less(data[i], v) {
			i++
		}
		for i <= j && !less(data[j], v) {
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

// splitEqualOrdered puts the elements equal to the one at pivot first, given that none is less. It returns where the
// others begin.
func splitEqualOrdered[E cmp.Ordered](data []E, a, b, pivot int) int {
	data[a], data[pivot] = data[pivot], data[a]
	v := data[a]
	i, j := a+1, b-1
	for {
		for i <= j && !less(v, data[i]) {
			i++
		}
		for i <= j && less(v, data[j]) {
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

// finishSortedOrdered tries to finish a range that is likely to be sorted, by putting up to five elements in their
// places; for ranges of less than 50 elements that is not worth it. It reports whether the range is sorted now.
func finishSortedOrdered[E cmp.Ordered](data []E, a, b int) bool {
	i := a + 1
	for range maxMisplaced {
		for i < b && !less(data[i], data[i-1]) {
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
			for j := i - 1; j >= 1 && less(data[j], data[j-1]); j-- {
				data[j], data[j-1] = data[j-1], data[j]
			}
		}
		if b-i >= 2 {
			for j := i + 1; j < b && less(data[j], data[j-1]); j++ {
				data[j], data[j-1] = data[j-1], data[j]
			}
		}
	}
	return false
}

// scatterOrdered exchanges three elements about the middle for others, which are chosen by an xorshift generator that
// starts from the length.
func scatterOrdered[E cmp.Ordered](data []E, a, b int) {
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

// choosePivotOrdered chooses a pivot: the median of three elements, or of three such medians in a long range. It also
// judges by them whether the range is rising or falling.
func choosePivotOrdered[E cmp.Ordered](data []E, a, b int) (pivot int, order ordering) {
	quarter := (b - a) / 4
	i, j, k := a+quarter, a+quarter*2, a+quarter*3
	var n, n1, n2, n3 int
	if b-a >= longRange {
		i, n1 = medianOfThreeOrdered(data, i-1, i, i+1)
		j, n2 = medianOfThreeOrdered(data, j-1, j, j+1)
		k, n3 = medianOfThreeOrdered(data, k-1, k, k+1)
	}
	pivot, n = medianOfThreeOrdered(data, i, j, k)
	switch n + n1 + n2 + n3 {
	case 0:
		return pivot, rising
	case 12: // all pairs of four medians
		return pivot, falling
	}
	return pivot, mixed
}

// medianOfThreeOrdered returns the one of three indexes whose element is the median, and the number of pairs found out of
// order.
func medianOfThreeOrdered[E cmp.Ordered](data []E, i, j, k int) (median, exchanged int) {
	if less(data[j], data[i]) {
		i, j = j, i
		exchanged++
	}
	if less(data[k], data[j]) {
		j, k = k, j
		exchanged++
	}
	if less(data[j], data[i]) {
		i, j = j, i
		exchanged++
	}
	return j, exchanged
}

// reverseRangeOrdered reverses data[a:b].
func reverseRangeOrdered[E cmp.Ordered](data []E, a, b int) {
	for i, j := a, b-1; i < j; i, j = i+1, j-1 {
		data[i], data[j] = data[j], data[i]
	}
}

// insertionSortOrdered sorts data[a:b] by insertion.
func insertionSortOrdered[E cmp.Ordered](data []E, a, b int) {
	for i := a + 1; i < b; i++ {
		v, j := data[i], i
		for j > a && less(v, data[j-1]) {
			data[j] = data[j-1]
			j--
		}
		data[j] = v
	}
}

// less is cmp.Less: NaN comes first.
func less[E cmp.Ordered](x, y E) bool {
	return x < y || x != x && y == y
}

// heapSortOrdered sorts data[a:b] by heapsort.
func heapSortOrdered[E cmp.Ordered](data []E, a, b int) {
	n := b - a
	for i := (n - 1) / 2; i >= 0; i-- {
		siftDownOrdered(data, a, i, n)
	}
	for i := n - 1; i >= 0; i-- {
		data[a], data[a+i] = data[a+i], data[a]
		siftDownOrdered(data, a, 0, i)
	}
}

// siftDownOrdered moves an element down the heap of n elements that begins at a, from place root on, until none below is
// greater.
func siftDownOrdered[E cmp.Ordered](data []E, a, root, n int) {
	for {
		child := 2*root + 1
		if child >= n {
			return
		}
		if child+1 < n && less(data[a+child], data[a+child+1]) {
			child++
		}
		if !less(data[a+root], data[a+child]) {
			return
		}
		data[a+root], data[a+child] = data[a+child], data[a+root]
		root = child
	}
}
