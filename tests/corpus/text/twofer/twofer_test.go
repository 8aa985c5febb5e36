package twofer

import (
	"slices"
	"testing"
)

func TestShareWith(t *testing.T) {
	tests := []struct{ name, give, want string }{
		{"empty string given", "", "One for you, one for me."},
		{"a name given", "Alice", "One for Alice, one for me."},
		{"another name given", "Bob", "One for Bob, one for me."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := ShareWith(tt.give); got != tt.want {
				t.Errorf("ShareWith(%q) = %q, want %q", tt.give, got, tt.want)
			}
		})
	}
}

func TestShareAmong(t *testing.T) {
	lines, left := ShareAmong([]string{"A", "", "C"}, 5)
	want := []string{"One for A, one for me.", "One for you, one for me."}
	if !slices.Equal(lines, want) || left != 1 {
		t.Errorf("got %q and %d", lines, left)
	}
}

func BenchmarkShareWith(b *testing.B) {
	for range b.N {
		ShareWith("Gopher")
	}
}
