package cpu

import "testing"

func TestEdges(t *testing.T) {
	check(t, 2000, []Group{{2, 9000}}, "[2000]")
	check(t, 2000, []Group{{2, 100}}, "[100]")
	check(t, 2000, nil, "[]")
	check(t, 2000, []Group{{1024, 0}, {512, 0}}, "[0 0]")
	check(t, 0, []Group{{1024, 10}, {512, 10}}, "[0 0]")
}
