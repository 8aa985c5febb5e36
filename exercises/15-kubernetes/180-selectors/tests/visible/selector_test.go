package selector

import "testing"

type labels = map[string]string

func want(t *testing.T, s Selector, l labels, want bool) {
	t.Helper()
	if got := s.Matches(l); got != want {
		t.Errorf("%v.Matches(%v) = %v; want %v", s, l, got, want)
	}
}

func TestIn(t *testing.T) {
	s := Selector{{"app", "In", []string{"web", "api"}}}
	want(t, s, labels{"app": "web"}, true)
	want(t, s, labels{"app": "api", "env": "prod"}, true)
	want(t, s, labels{"app": "db"}, false)
	want(t, s, labels{"env": "web"}, false)
}

func TestNotIn(t *testing.T) {
	s := Selector{{"env", "NotIn", []string{"test"}}}
	want(t, s, labels{"env": "prod"}, true)
	want(t, s, labels{"env": "test"}, false)
	want(t, s, labels{"app": "web"}, true)
}

func TestExists(t *testing.T) {
	want(t, Selector{{"gpu", "Exists", nil}}, labels{"gpu": "a100"}, true)
	want(t, Selector{{"gpu", "Exists", nil}}, labels{"gpu": ""}, true)
	want(t, Selector{{"gpu", "Exists", nil}}, labels{"app": "web"}, false)
	want(t, Selector{{"gpu", "DoesNotExist", nil}}, labels{"app": "web"}, true)
	want(t, Selector{{"gpu", "DoesNotExist", nil}}, labels{"gpu": "a100"}, false)
}

func TestAll(t *testing.T) {
	s := Selector{{"app", "In", []string{"web"}}, {"env", "NotIn", []string{"test"}}, {"canary", "DoesNotExist", nil}}
	want(t, s, labels{"app": "web", "env": "prod"}, true)
	want(t, s, labels{"app": "web", "env": "test"}, false)
	want(t, s, labels{"app": "db", "env": "prod"}, false)
	want(t, s, labels{"app": "web", "canary": "yes"}, false)
}

func TestEmpty(t *testing.T) {
	want(t, Selector{}, labels{"app": "web"}, true)
	want(t, Equals(labels{}), labels{}, true)
}
