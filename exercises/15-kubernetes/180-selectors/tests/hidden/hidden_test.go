package selector

import (
	"fmt"
	"testing"
)

func TestSelect(t *testing.T) {
	pods := []labels{
		{"app": "web", "tier": "front", "version": "1"},
		{"app": "web", "tier": "front", "version": "2"},
		{"app": "web", "tier": "back"},
		{"app": "db"},
	}
	for _, c := range []struct {
		s    Selector
		want string
	}{
		{Equals(labels{"app": "web", "tier": "front"}), "[0 1]"},
		{Selector{{"version", "NotIn", []string{"1"}}}, "[1 2 3]"},
		{Selector{{"app", "Exists", nil}, {"tier", "DoesNotExist", nil}}, "[3]"},
	} {
		found := []int{}
		for i, l := range pods {
			if c.s.Matches(l) {
				found = append(found, i)
			}
		}
		if got := fmt.Sprint(found); got != c.want {
			t.Errorf("%v chooses the Pods %s of %v; want %s", c.s, got, pods, c.want)
		}
	}
}

func TestEmptyValue(t *testing.T) {
	want(t, Selector{{"a", "DoesNotExist", nil}}, labels{"a": ""}, false)
	want(t, Selector{{"a", "In", []string{""}}}, labels{"b": "1"}, false)
	want(t, Selector{{"a", "NotIn", []string{""}}}, labels{"b": "1"}, true)
}

func TestUnknownOperator(t *testing.T) {
	want(t, Selector{{"a", "Like", []string{"x"}}}, labels{"a": "x"}, false)
}

func TestNilLabels(t *testing.T) {
	want(t, Equals(labels{"app": "web"}), nil, false)
	want(t, Selector{{"gone", "DoesNotExist", nil}}, nil, true)
}
