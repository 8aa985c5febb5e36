// Package calc calculates with operations from a map.
package calc

// operations holds a function for each sign.
var operations = map[string]func(a, b int) int{
	// TODO: "+", "-" and "*"
}

// Calc calculates a op b. The second result says whether the operation is known.
func Calc(op string, a, b int) (int, bool) {
	// TODO: look up the function, call it.
	return 0, false
}
