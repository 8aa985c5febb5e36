package main

// HasDuplicate reports whether a value is there twice.
func HasDuplicate(values []int) bool {
	for i := range values {
		for j := range i {
			if values[i] == values[j] {
				return true
			}
		}
	}
	return false
}
