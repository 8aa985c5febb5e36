package bst

import (
	"fmt"
	"testing"
)

func build(keys ...int) *Tree[int, string] {
	var t Tree[int, string]
	for _, k := range keys {
		t.Set(k, fmt.Sprint("v", k))
	}
	return &t
}

func keys(t *Tree[int, string]) (s string) {
	for k := range t.All() {
		s += fmt.Sprint(k, " ")
	}
	return s
}

func TestOrder(t *testing.T) {
	tree := build(5, 2, 8, 1, 3, 7, 9, 5)
	if got := keys(tree); got != "1 2 3 5 7 8 9 " || tree.n != 7 || tree.Height() != 3 {
		t.Error(got, tree.n, tree.Height())
	}
}

func TestGet(t *testing.T) {
	tree := build(5, 2, 8)
	tree.Set(2, "new")
	if v, ok := tree.Get(2); v != "new" || !ok {
		t.Error(v, ok)
	}
	if v, ok := tree.Get(4); v != "" || ok {
		t.Error(v, ok)
	}
}

func TestDelete(t *testing.T) {
	for _, tt := range []struct {
		key  int
		want string
	}{{1, "2 3 5 7 8 9 "}, {2, "1 3 5 7 8 9 "}, {5, "1 2 3 7 8 9 "}, {8, "1 2 3 5 7 9 "}, {4, "1 2 3 5 7 8 9 "}} {
		tree := build(5, 2, 8, 1, 3, 7, 9)
		t.Run(fmt.Sprint(tt.key), func(t *testing.T) {
			tree.Delete(tt.key)
			if got := keys(tree); got != tt.want {
				t.Fatalf("left: %s", got)
			}
			if tree.Delete(tt.key) {
				t.Fatal("deleted twice")
			}
		})
	}
}

func TestStopEarly(t *testing.T) {
	n := 0
	for k, v := range build(3, 1, 2).All() {
		if n++; k == 2 {
			t.Log(k, v)
			break
		}
	}
	if n != 2 {
		t.Errorf("%d steps", n)
	}
}
