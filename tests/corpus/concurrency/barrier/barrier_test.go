package barrier

import (
	"sync"
	"testing"
)

func show(cells []bool) (s string) {
	for _, c := range cells {
		s += map[bool]string{true: "#", false: "."}[c]
	}
	return s
}

func TestLife(t *testing.T) {
	cells := make([]bool, 16)
	cells[8] = true
	for rounds, want := range []string{"........#.......", ".......#.#......", "......#...#.....", ".....#.#.#.#....", "....#.......#..."} {
		if got := show(Life(cells, rounds)); got != want {
			t.Errorf("round %d: %s", rounds, got)
		}
	}
}

func TestRounds(t *testing.T) {
	b := New(3)
	var mu sync.Mutex
	seen := map[int]int{}
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for range 4 {
				r := b.Wait()
				mu.Lock()
				seen[r]++
				mu.Unlock()
			}
		})
	}
	wg.Wait()
	for r := range 4 {
		if seen[r] != 3 {
			t.Errorf("round %d: %d", r, seen[r])
		}
	}
}
