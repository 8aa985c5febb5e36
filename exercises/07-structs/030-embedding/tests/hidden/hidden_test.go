package objects

import "testing"

func TestOwnLabels(t *testing.T) {
	var a, b Pod
	a.SetLabel("app", "a")
	b.SetLabel("app", "b")
	b.SetLabel("x", "")
	if got, _ := a.Label("app"); got != "a" {
		t.Errorf("a.Label(\"app\") = %q; want \"a\"", got)
	}
	if _, ok := a.Label("x"); ok {
		t.Errorf("a has the label x, which only b was given")
	}
	if _, ok := b.Label("x"); !ok {
		t.Errorf("b has lost its label x, whose value is empty")
	}
}

func TestServiceLabels(t *testing.T) {
	s := Service{Port: 53}
	s.SetLabel("a", "1")
	s.SetLabel("a", "2")
	s.SetLabel("b", "3")
	if got, ok := s.Label("a"); got != "2" || !ok {
		t.Errorf("Label(\"a\") = %q, %v; want \"2\", true", got, ok)
	}
	if got, ok := s.Label("b"); got != "3" || !ok {
		t.Errorf("Label(\"b\") = %q, %v; want \"3\", true", got, ok)
	}
}
