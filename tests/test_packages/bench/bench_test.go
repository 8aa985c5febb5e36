package bench

import (
	"strings"
	"testing"
)

var sink string

func BenchmarkRepeat(b *testing.B) {
	for range b.N {
		sink = strings.Repeat("x", 100)
	}
}

func BenchmarkLoop(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		sink = strings.Repeat("x", 100)
	}
	b.SetBytes(100)
}

func BenchmarkSub(b *testing.B) {
	for _, n := range []int{1, 10} {
		b.Run(strings.Repeat("n", n), func(b *testing.B) {
			b.ReportMetric(float64(n), "n/op")
			for range b.N {
				sink = strings.Repeat("x", n)
			}
		})
	}
}

func BenchmarkLog(b *testing.B) {
	b.Log("logged", b.N > 0)
	b.StopTimer()
	b.StartTimer()
	b.ResetTimer()
}

func BenchmarkFail(b *testing.B) { b.Fatal("failed") }

func BenchmarkSkip(b *testing.B) { b.Skip("skipped") }

func BenchmarkParallel(b *testing.B) {
	b.SetParallelism(2)
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			_ = strings.Repeat("x", 10)
		}
	})
}

func BenchmarkBreak(b *testing.B) {
	for b.Loop() {
		break
	}
}
