package acronym

import "testing"

func TestOf(t *testing.T) {
	for in, want := range map[string]string{
		"Portable Network Graphics": "PNG", "Ruby on Rails": "ROR", "First In, First Out": "FIFO",
		"Halley's Comet": "HC", "The Road _Not_ Taken": "TRNT", "Complementary metal-oxide semiconductor": "CMOS", "": "",
	} {
		if got := Of(in); got != want {
			t.Errorf("Of(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCases(t *testing.T) {
	for camel, snake := range map[string]string{"UserName": "user_name", "A": "a", "Item2Count": "item2_count"} {
		if got := Snake(camel); got != snake {
			t.Errorf("Snake(%q) = %q", camel, got)
		}
		if got := Camel(snake); got != camel {
			t.Errorf("Camel(%q) = %q", snake, got)
		}
	}
}
