package hpa

import "testing"

func TestDesired(t *testing.T) {
	Desired(2, 100, 50, 1, 10)
	Desired(10, 55, 50, 1, 20)
}
