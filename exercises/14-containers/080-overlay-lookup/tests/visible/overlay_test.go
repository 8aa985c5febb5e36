package overlay

import (
	"fmt"
	"testing"
)

func file(data string) Entry { return Entry{Kind: File, Data: data} }

func example() []Layer {
	return []Layer{
		{"etc/motd": file("hello"), "etc/hosts": {Kind: Whiteout}, "var": {Kind: Opaque}, "var/new": file("n"), "opt": {Kind: Whiteout}},
		{"etc/motd": file("old"), "etc/hosts": file("h"), "etc/passwd": file("p"), "etc/ssl/a.pem": file("a"), "etc/ssl/b.pem": file("b"),
			"var/log": file("l"), "var/lib/db": file("d"), "opt/app/run": file("r")},
	}
}

func read(t *testing.T, layers []Layer, path, want string, there bool) {
	t.Helper()
	if got, ok := Read(layers, path); got != want || ok != there {
		t.Errorf("Read(%s) = %q, %v; want %q, %v", path, got, ok, want, there)
	}
}

func list(t *testing.T, layers []Layer, dir, want string) {
	t.Helper()
	if got := fmt.Sprint(List(layers, dir)); got != want {
		t.Errorf("List(%s) = %s; want %s", dir, got, want)
	}
}

func TestTop(t *testing.T) {
	read(t, example(), "etc/motd", "hello", true)
	read(t, example(), "etc/passwd", "p", true)
	read(t, example(), "etc/shadow", "", false)
}

func TestWhiteout(t *testing.T) {
	read(t, example(), "etc/hosts", "", false)
}

func TestWhiteoutOfDirectory(t *testing.T) {
	read(t, example(), "opt/app/run", "", false)
}

func TestOpaque(t *testing.T) {
	read(t, example(), "var/log", "", false)
	read(t, example(), "var/lib/db", "", false)
	read(t, example(), "var/new", "n", true)
}

func TestList(t *testing.T) {
	list(t, example(), "etc", "[motd passwd ssl]")
	list(t, example(), "etc/ssl", "[a.pem b.pem]")
	list(t, example(), "var", "[new]")
	list(t, example(), "opt", "[]")
}
