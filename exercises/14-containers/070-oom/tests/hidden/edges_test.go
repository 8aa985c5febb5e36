package oom

import "testing"

func TestExactly(t *testing.T) {
	g := &Group{Name: "g", Limit: 32}
	charge(t, g, 30, "nobody")
	charge(t, g, 2, "nobody")
	charge(t, g, 1, "g")
	usage(t, "at the limit", g, 32)
}

func TestNobody(t *testing.T) {
	victim(t, 100, nil, "")
	victim(t, 100, []Process{{"init", 90, -1000}}, "")
}

func TestNegative(t *testing.T) {
	victim(t, 1000, []Process{{"a", 10, -900}, {"b", 20, -900}}, "b")
	victim(t, 1000, []Process{{"init", 100, -1000}, {"a", 10, -999}}, "a")
	victim(t, 1000, []Process{{"first", 70, 0}, {"second", 20, 50}}, "first")
}
