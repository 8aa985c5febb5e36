package main

// HasDuplicate reports whether a value is there twice.
func HasDuplicate(values []int) bool {
	seen := map[int]bool{}
	for _, value := range values {
		if seen[value] {
			return true
		}
		seen[value] = true
	}
	return false
}
