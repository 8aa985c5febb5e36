package overlay

import "testing"

func TestThreeLayers(t *testing.T) {
	layers := []Layer{
		{"a/x": file("again"), "b/new": file("1")},
		{"a/x": {Kind: Whiteout}, "a/z": file("z"), "b": {Kind: Opaque}},
		{"a/x": file("old"), "a/y": file("y"), "b/old": file("2"), "c/d/e": file("e")},
	}
	read(t, layers, "a/x", "again", true)
	read(t, layers, "b/new", "1", true)
	read(t, layers, "b/old", "", false)
	read(t, layers, "c/d/e", "e", true)
	read(t, layers[1:], "a/x", "", false)
	list(t, layers, "a", "[x y z]")
	list(t, layers[1:], "a", "[y z]")
	list(t, layers, "b", "[new]")
	list(t, layers, "c", "[d]")
}

func TestSimilar(t *testing.T) {
	layers := []Layer{{"etc": {Kind: Whiteout}}, {"etcd/conf": file("c"), "etc/a": file("a")}}
	read(t, layers, "etcd/conf", "c", true)
	read(t, layers, "etc/a", "", false)
	list(t, layers, "etc", "[]")
	list(t, layers, "etcd", "[conf]")
	read(t, nil, "etc/a", "", false)
}
