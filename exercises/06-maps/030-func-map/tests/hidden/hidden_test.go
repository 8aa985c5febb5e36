package calc

import "testing"

func TestOtherNumbers(t *testing.T) {
	want(t, "+", -4, 4, 0, true)
	want(t, "-", 3, 7, -4, true)
	want(t, "*", -3, 5, -15, true)
	want(t, "", 1, 1, 0, false)
}

func TestAddedOperation(t *testing.T) {
	operations["%"] = func(a, b int) int { return a % b }
	defer delete(operations, "%")
	want(t, "%", 17, 5, 2, true)
}
