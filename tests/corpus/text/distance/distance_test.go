package distance

import "testing"

func TestHamming(t *testing.T) {
	if n, err := Hamming("GGACGGATTCTG", "AGGACGGATTCT"); n != 9 || err != nil {
		t.Errorf("got %d, %v", n, err)
	}
	if _, err := Hamming("A", ""); err != ErrLength {
		t.Errorf("error is %v", err)
	}
}

func TestLevenshtein(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{{"", "", 0}, {"abc", "", 3}, {"", "ab", 2}, {"kitten", "sitting", 3}, {"saturday", "sunday", 3}, {"é", "e", 1}, {"book", "back", 2}}
	for _, tt := range tests {
		if got := Levenshtein(tt.a, tt.b); got != tt.want {
			t.Errorf("Levenshtein(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
		if got := Levenshtein(tt.b, tt.a); got != tt.want {
			t.Errorf("the other way round: %d", got)
		}
	}
}

func BenchmarkLevenshtein(b *testing.B) {
	for b.Loop() {
		Levenshtein("intention", "execution")
	}
}
