package text

import "testing"

func TestOthers(t *testing.T) {
	check(t, "", "")
	check(t, "x", "x")
	check(t, "中", "中")
	check(t, "ab", "ba")
	check(t, "é!世🙂", "🙂世!é")
}

func TestTwice(t *testing.T) {
	s := "上海自来水 from the sea"
	if got := Reverse(Reverse(s)); got != s {
		t.Errorf("Reverse(Reverse(%q)) = %q; want it unchanged", s, got)
	}
}
