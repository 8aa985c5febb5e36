package collatz

import "testing"

func TestSteps(t *testing.T) {
	for n, want := range map[int]int{1: 0, 16: 4, 12: 9, 1000000: 152} {
		got, err := Steps(n)
		if err != nil {
			t.Fatalf("Steps(%d): %v", n, err)
		}
		if got != want {
			t.Fatalf("Steps(%d) = %d, want %d", n, got, want)
		}
	}
	for _, n := range []int{0, -15} {
		if _, err := Steps(n); err == nil {
			t.Errorf("Steps(%d): no error", n)
		}
	}
}

func TestLongest(t *testing.T) {
	if start, steps := Longest(1000); start != 871 || steps != 178 {
		t.Errorf("%d with %d steps", start, steps)
	}
}

func BenchmarkSteps(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		_, _ = Steps(97)
	}
}
