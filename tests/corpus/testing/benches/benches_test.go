package benches

import (
	"strings"
	"testing"
)

var parts = strings.Split("the quick brown fox", " ")

var ways = []struct {
	name string
	f    func([]string) string
}{{"plus", Plus}, {"builder", Builder}, {"buffer", Buffer}}

func TestSame(t *testing.T) {
	for _, w := range ways {
		if got := w.f(parts); got != "thequickbrownfox" {
			t.Errorf("%s: %q", w.name, got)
		}
		if got := w.f(nil); got != "" {
			t.Errorf("%s: %q", w.name, got)
		}
	}
}

func TestAllocs(t *testing.T) {
	if n := testing.AllocsPerRun(10, func() { _ = strings.Contains("abc", "c") }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func TestBenchmark(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long")
	}
	n := 0
	r := testing.Benchmark(func(b *testing.B) {
		b.StopTimer()
		b.StartTimer()
		for b.Loop() {
			n++
			if n > 3 {
				b.SkipNow()
			}
		}
	})
	t.Log(r.N >= 0, n)
}

func BenchmarkJoin(b *testing.B) {
	for _, w := range ways {
		b.Run(w.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(16)
			for b.Loop() {
				w.f(parts)
			}
			b.ReportMetric(float64(len(parts)), "parts/op")
		})
	}
}

func BenchmarkFails(b *testing.B) {
	b.Error("a benchmark can fail")
}

func BenchmarkSkips(b *testing.B) { b.Skip("not today") }
