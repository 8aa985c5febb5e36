package bowling

import "testing"

func play(rolls ...int) (*Game, error) {
	g := New()
	for _, r := range rolls {
		if err := g.Roll(r); err != nil {
			return g, err
		}
	}
	return g, nil
}

func zeros(n int, more ...int) []int { return append(make([]int, n), more...) }

func TestScore(t *testing.T) {
	for _, tt := range []struct {
		name  string
		rolls []int
		want  int
	}{
		{"zeros", zeros(20), 0}, {"spare", append([]int{6, 4, 3}, zeros(17)...), 16}, {"strike", append([]int{10, 5, 3}, zeros(16)...), 26},
		{"last spare", zeros(18, 7, 3, 7), 17}, {"last strike", zeros(18, 10, 7, 1), 18}, {"perfect", []int{10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10}, 300},
		{"open", []int{3, 6, 3, 6, 3, 6, 3, 6, 3, 6, 3, 6, 3, 6, 3, 6, 3, 6, 3, 6}, 90},
	} {
		g, err := play(tt.rolls...)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		if got, err := g.Score(); got != tt.want || err != nil {
			t.Errorf("%s: %d, %v", tt.name, got, err)
		}
	}
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct {
		name  string
		rolls []int
		want  error
	}{
		{"negative", []int{-1}, ErrPins}, {"eleven", []int{11}, ErrPins}, {"frame", []int{5, 6}, ErrPins}, {"over", zeros(21), ErrOver}, {"bonus", zeros(18, 10, 5, 6), ErrPins}, {"two bonus", zeros(18, 10, 10, 10, 1), ErrOver}, {"fine", zeros(18, 10, 10, 5), nil},
	} {
		if _, err := play(tt.rolls...); err != tt.want {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
	for _, rolls := range [][]int{nil, zeros(19), zeros(18, 10), zeros(18, 10, 10), zeros(18, 5, 5)} {
		g, _ := play(rolls...)
		if _, err := g.Score(); err != ErrNotYet {
			t.Errorf("%v: %v", rolls, err)
		}
	}
}
