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
		t.Errorf("the items of All() are called %q; want %q", got, want)
	}
}

func TestPointers(t *testing.T) {
	for _, value := range []any{Node{"a"}, Pod{"x"}} {
		if _, ok := value.(Named); ok {
			t.Errorf("a %T that is no pointer has getName; keep the pointer receivers (n *Node) and (p *Pod)", value)
		}
	}
}

func TestNames(t *testing.T) {
	got := Names([]Named{&Node{"a"}, &Pod{"x"}, &Node{"b"}})
	if want := []string{"node/a", "pod/x", "node/b"}; !slices.Equal(got, want) {
		t.Errorf("Names of Node a, Pod x, Node b = %q; want %q", got, want)
	}
}
