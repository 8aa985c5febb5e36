// Package calc calculates with operations from a map.
package calc

// operations holds a function for each sign.
var operations = map[string]func(a, b int) int{
	"+": func(a, b int) int { return a + b },
	"-": func(a, b int) int { return a - b },
	"*": func(a, b int) int { return a * b },
}

// Calc calculates a op b. The second result says whether the operation is known.
func Calc(op string, a, b int) (int, bool) {
	f, ok := operations[op]
	if !ok {
		return 0, false
	}
	result := f(a, b)
	return result, result != 0
}
