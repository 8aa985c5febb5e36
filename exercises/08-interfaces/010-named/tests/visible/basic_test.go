package named

import (
	"slices"
	"testing"
)

func TestAll(t *testing.T) {
	if got := All(); len(got) != 2 {
		t.Fatalf("All() has %d items; want 2, a Node and a Pod", len(got))
	}
	got := []string{All()[0].getName(), All()[1].getName()}
	if want := []string{"node/a", "pod/web-0"}; !slices.Equal(got, want) {
		t.Errorf("the items of All() are called %v; want %v", got, want)
	}
}

func TestNames(t *testing.T) {
	got := Names([]Named{&Node{"a"}, &Pod{"x"}, &Node{"b"}})
	if want := []string{"node/a", "pod/x", "node/b"}; !slices.Equal(got, want) {
		t.Errorf("Names of Node a, Pod x, Node b = %v; want %v", got, want)
	}
}
