package main

// HasDuplicate reports whether a value is there twice.
func HasDuplicate(values []int) bool {
	for i := range values {
		for j := range values {
			if i != j && values[i] == values[j] {
				return true
			}
		}
	}
	return false
}
