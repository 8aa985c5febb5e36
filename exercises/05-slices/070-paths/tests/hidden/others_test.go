package paths

import "testing"

func TestUnchanged(t *testing.T) {
	all := []string{"usr", "local", "bin"}
	check(t, all[:1], []string{"x"}, "[[usr x]]")
	if all[1] != "local" {
		t.Errorf("after Paths(all[:1], [x]) all is %v; want [usr local bin]", all)
	}
}

func TestMany(t *testing.T) {
	dir := append(make([]string, 0, 100), "a", "b")
	check(t, dir, []string{"1", "2", "3"}, "[[a b 1] [a b 2] [a b 3]]")
	check(t, nil, []string{"1", "2"}, "[[1] [2]]")
	check(t, dir, nil, "[]")
}
