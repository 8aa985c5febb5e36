package slug_test

import (
	"testing"

	"example.com/corpus/text/slug"
)

func TestMake(t *testing.T) {
	tests := []struct {
		in    string
		limit int
		want  string
	}{
		{"Hello, World!", 80, "hello-world"},
		{"  Über  Größe & Maß ", 80, "ueber-groesse-and-mass"},
		{"one two three", 7, "one-two"},
		{"one two three", 6, "one"},
		{"extraordinary", 5, "extra"},
		{"世界", 9, ""},
	}
	for _, tt := range tests {
		if got := slug.Make(tt.in, tt.limit); got != tt.want {
			t.Errorf("Make(%q, %d) = %q, want %q", tt.in, tt.limit, got, tt.want)
		}
	}
}

func TestUnique(t *testing.T) {
	taken := make(map[string]bool)
	for _, want := range []string{"a", "a-2", "a-3"} {
		if got := slug.Unique("a", taken); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
