package bridge

import "testing"

func TestBroadcast(t *testing.T) {
	b := New(4, 5, 6)
	frame(t, b, "broadcast", 5, "aa", Broadcast, "[4 6]")
	b.Receive(6, Broadcast, "aa")
	frame(t, b, "somebody claims the broadcast address", 5, "aa", Broadcast, "[4 6]")
	frame(t, b, "the sender of a broadcast was learned", 4, "bb", "aa", "[5]")
}

func TestTwoPorts(t *testing.T) {
	a, b := New(1, 2), New(1, 2)
	a.Receive(1, "aa", "xx")
	frame(t, b, "another bridge knows nothing of it", 1, "bb", "aa", "[2]")
	frame(t, New(7), "a single port", 7, "aa", "bb", "[]")
}
