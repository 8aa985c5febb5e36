package quota

import "testing"

func TestBusyEdges(t *testing.T) {
	busy(t, 10000, 5000, 2, 8, 5000, 7500)
	busy(t, 100000, 200000, 2, 2, 200000, 0)
	busy(t, 100000, 200000, 8, 4, 200000, 50000)
	busy(t, 50000, -1, 8, 4, 200000, 0)
}

func TestFinishEdges(t *testing.T) {
	finish(t, 100000, 10000, 10000, 10000)
	finish(t, 100000, 10000, 10001, 100001)
	finish(t, 20000, 5000, 12000, 42000)
	finish(t, 100000, 200000, 330000, 330000)
	finish(t, 100000, -1, 5, 5)
}
