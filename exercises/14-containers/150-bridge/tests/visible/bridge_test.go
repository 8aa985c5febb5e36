package bridge

import (
	"fmt"
	"testing"
)

func frame(t *testing.T, b *Bridge, what string, port int, from, to, want string) {
	t.Helper()
	if got := fmt.Sprint(b.Receive(port, from, to)); got != want {
		t.Errorf("%s: a frame from %s to %s comes in at port %d, and goes out at %s; want %s", what, from, to, port, got, want)
	}
}

func TestFlood(t *testing.T) {
	b := New(3, 1, 2)
	frame(t, b, "at first", 1, "aa", "bb", "[2 3]")
	frame(t, b, "bb has not been heard yet", 3, "cc", "bb", "[1 2]")
}

func TestLearn(t *testing.T) {
	b := New(1, 2, 3)
	frame(t, b, "at first", 1, "aa", "bb", "[2 3]")
	frame(t, b, "aa was heard at port 1", 2, "bb", "aa", "[1]")
	frame(t, b, "bb was heard at port 2", 1, "aa", "bb", "[2]")
	frame(t, b, "both were heard", 3, "cc", "aa", "[1]")
}

func TestSamePort(t *testing.T) {
	b := New(1, 2)
	b.Receive(1, "aa", "xx")
	frame(t, b, "both are behind the same port", 1, "bb", "aa", "[]")
}

func TestMove(t *testing.T) {
	b := New(1, 2, 3)
	b.Receive(1, "aa", "xx")
	b.Receive(3, "aa", "xx")
	frame(t, b, "aa has moved to port 3", 2, "bb", "aa", "[3]")
}

func TestUnplug(t *testing.T) {
	b := New(1, 2, 3)
	b.Receive(2, "bb", "xx")
	b.Receive(3, "cc", "xx")
	b.Unplug(2)
	frame(t, b, "after port 2 was unplugged", 1, "aa", "bb", "[3]")
	frame(t, b, "after port 2 was unplugged", 1, "aa", "cc", "[3]")
}
