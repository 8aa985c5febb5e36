package stack

import "testing"

func TestStack(t *testing.T) {
	var s Stack[string]
	if _, ok := s.Peek(); ok {
		t.Error("nothing to see")
	}
	s.Push("a", "b")
	s.Push("c")
	if top, ok := s.Peek(); top != "c" || !ok {
		t.Error(top, ok)
	}
	for _, want := range []string{"c", "b", "a"} {
		if got, err := s.Pop(); got != want || err != nil {
			t.Errorf("got %q, %v, want %q", got, err, want)
		}
	}
	if _, err := s.Pop(); err != ErrEmpty {
		t.Error(err)
	}
}

func TestBalanced(t *testing.T) {
	for i, text := range []string{"", "[[", "[]", "}{", "f(a[i], {x})", "{[)][]}", "{}[]()", ")"} {
		want := i%2 == 0
		t.Run(text, func(t *testing.T) {
			if got := Balanced(text); got != want {
				t.Errorf("%q: %t", text, got)
			}
		})
	}
}
