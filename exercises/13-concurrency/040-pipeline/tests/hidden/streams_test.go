package pipeline

import "testing"

func TestStreams(t *testing.T) {
	in := make(chan int)
	out := Square(in)
	within(t, "passing on one value at a time", func() {
		for n := 1; n <= 3; n++ {
			in <- n
			if got := <-out; got != n*n {
				t.Errorf("square of %d = %d", n, got)
			}
		}
		close(in)
		if n, ok := <-out; ok {
			t.Errorf("one more value: %d", n)
		}
	})
}

func TestZero(t *testing.T) {
	within(t, "Sum(Square(Generate(0)))", func() {
		if got := Sum(Square(Generate(0))); got != 0 {
			t.Errorf("Sum(Square(Generate(0))) = %d; want 0", got)
		}
	})
}
