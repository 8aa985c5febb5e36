package count

import "testing"

func TestCountEmpty(t *testing.T) {
	for _, words := range [][]string{nil, {}} {
		got := Count(words)
		if got == nil || len(got) != 0 {
			t.Errorf("Count(%#v) = %#v; want an empty map, not nil", words, got)
		}
	}
}

func TestCountMany(t *testing.T) {
	var words []string
	for i := 0; i < 300; i++ {
		words = append(words, []string{"a", "b", "", "a b"}[i%3])
	}
	words = append(words, "a b")
	check(t, words, map[string]int{"a": 100, "b": 100, "": 100, "a b": 1})
}
