// Package check has conditions.
package check

// Other reports whether i is neither 0 nor 1.
func Other(i int) bool {
	return i > 1
}

// Weekend reports whether a day from 1 (Monday) to 7 (Sunday) is Saturday or Sunday.
func Weekend(day int) bool {
	return day >= 6
}

// SmallOrLarge reports whether a size is 1 or 9.
func SmallOrLarge(size int) bool {
	return size <= 1 || size >= 9
}
