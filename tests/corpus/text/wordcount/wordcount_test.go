package wordcount

import (
	"fmt"
	"maps"
	"testing"
)

func TestCount(t *testing.T) {
	tests := map[string]map[string]int{
		"one fish two fish":          {"one": 1, "fish": 2, "two": 1},
		"Go, go GO!":                 {"go": 3},
		"don't 'quote' it":           {"don't": 1, "quote": 1, "it": 1},
		"":                           {},
		"testing, 1, 2 testing\n\t'": {"testing": 2, "1": 1, "2": 1},
		"Straße straße ÄRGER ärger 世界 世界": {"straße": 2, "ärger": 2, "世界": 2},
	}
	for text, want := range tests {
		if got := Count(text); !maps.Equal(got, want) {
			t.Errorf("Count(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestTopOfNone(t *testing.T) {
	if got := Top(nil, 3); len(got) != 0 {
		t.Errorf("Top of nothing: %v", got)
	}
}

func ExampleTop() {
	for _, e := range Top(Count("b a c b a d b"), 3) {
		fmt.Printf("%-3s%d\n", e.Word, e.Count)
	}
	// Output:
	// b  3
	// a  2
	// c  1
}
