package pipeline

import (
	"fmt"
	"testing"
	"time"
)

// within runs f, which must come to an end.
func within(t *testing.T, what string, f func()) {
	t.Helper()
	done := make(chan bool)
	go func() {
		f()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		t.Fatalf("%s does not come to an end: who still waits, and for what?", what)
	}
}

func collect(in <-chan int) []int {
	var all []int
	for n := range in {
		all = append(all, n)
	}
	return all
}

func TestGenerate(t *testing.T) {
	within(t, "Generate", func() {
		if got := fmt.Sprint(collect(Generate(4))); got != "[1 2 3 4]" {
			t.Errorf("Generate(4) sends %s; want [1 2 3 4]", got)
		}
	})
}

func TestSquare(t *testing.T) {
	in := make(chan int, 3)
	in <- 2
	in <- -3
	in <- 0
	close(in)
	within(t, "Square", func() {
		if got := fmt.Sprint(collect(Square(in))); got != "[4 9 0]" {
			t.Errorf("Square sends %s for 2, -3, 0; want [4 9 0]", got)
		}
	})
}

func TestSum(t *testing.T) {
	for _, c := range []struct{ n, want int }{{4, 30}, {1, 1}, {100, 338350}} {
		within(t, fmt.Sprintf("Sum(Square(Generate(%d)))", c.n), func() {
			if got := Sum(Square(Generate(c.n))); got != c.want {
				t.Errorf("Sum(Square(Generate(%d))) = %d; want %d", c.n, got, c.want)
			}
		})
	}
}
