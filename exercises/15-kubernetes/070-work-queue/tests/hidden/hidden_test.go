package queue

import "testing"

func TestAgainKeepsOrder(t *testing.T) {
	q := New()
	q.Add("a")
	q.Add("b")
	get(t, q)
	q.Add("a")
	q.Add("c")
	q.Done("a")
	want(t, "a again, after b and c", rest(t, q), "b", "c", "a")
}

func TestShutDownDrains(t *testing.T) {
	q := New()
	q.Add("x")
	q.Add("y")
	want(t, "shut down with two keys in line", rest(t, q), "x", "y")
}
