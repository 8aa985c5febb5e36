package main

// HasDuplicate reports whether a value is there twice.
func HasDuplicate(values []int) bool {
	seen := map[int][]byte{}
	for _, value := range values {
		if seen[value] != nil {
			return true
		}
		seen[value] = make([]byte, 1000)
	}
	return false
}
