package list

// For the external tests.
var Length = length

// Chain makes a chain.
func Chain(n int) *node {
	if n == 0 {
		return nil
	}
	return &node{Chain(n - 1)}
}
