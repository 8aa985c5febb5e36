// Results of benchmarks.

package testing

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"time"
)

// BenchmarkResult is what a benchmark has measured.
type BenchmarkResult struct {
	N         int           // rounds
	T         time.Duration // the time they took
	Bytes     int64         // bytes that a round works on
	MemAllocs uint64        // objects allocated
	MemBytes  uint64        // bytes allocated

	// Extra are numbers that the benchmark has reported itself, by unit.
	Extra map[string]float64
}

// NsPerOp returns the nanoseconds that a round took.
func (r BenchmarkResult) NsPerOp() int64 {
	if v, ok := r.Extra["ns/op"]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return r.T.Nanoseconds() / int64(r.N)
}

// timeOf returns the time that a round took.
func timeOf(r BenchmarkResult) time.Duration { return time.Duration(r.NsPerOp()) }

// megabytesPerSecond returns the throughput.
func (r BenchmarkResult) megabytesPerSecond() float64 {
	if v, ok := r.Extra["MB/s"]; ok {
		return v
	}
	if r.Bytes <= 0 || r.T <= 0 || r.N <= 0 {
		return 0
	}
	return float64(r.Bytes) * float64(r.N) / 1e6 / r.T.Seconds()
}

// AllocsPerOp returns how many objects a round allocated.
func (r BenchmarkResult) AllocsPerOp() int64 { return r.perOp("allocs/op", r.MemAllocs) }

// AllocedBytesPerOp returns how many bytes a round allocated.
func (r BenchmarkResult) AllocedBytesPerOp() int64 { return r.perOp("B/op", r.MemBytes) }

func (r BenchmarkResult) perOp(unit string, total uint64) int64 {
	if v, ok := r.Extra[unit]; ok {
		return int64(v)
	}
	if r.N <= 0 {
		return 0
	}
	return int64(total) / int64(r.N)
}

// String returns the result as go test prints it, without what was allocated.
func (r BenchmarkResult) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%8d", r.N)
	ns, ok := r.Extra["ns/op"]
	if !ok {
		ns = float64(r.T.Nanoseconds()) / float64(r.N)
	}
	if ns != 0 {
		b.WriteString("\t" + aligned(ns, "ns/op"))
	}
	if rate := r.megabytesPerSecond(); rate != 0 {
		fmt.Fprintf(&b, "\t%7.2f MB/s", rate)
	}
	var units []string
	for unit := range r.Extra {
		switch unit {
		case "ns/op", "MB/s", "B/op", "allocs/op":
		default:
			units = append(units, unit)
		}
	}
	slices.Sort(units)
	for _, unit := range units {
		b.WriteString("\t" + aligned(r.Extra[unit], unit))
	}
	return b.String()
}

// aligned returns a number with four digits that count, the decimal points of all in one column.
func aligned(x float64, unit string) string {
	y := math.Abs(x)
	digits := 0
	if y != 0 {
		for limit := 999.95; digits < 7 && y < limit; limit /= 10 {
			digits++
		}
	}
	width := 10
	if digits > 0 {
		width = 11 + digits
	}
	return fmt.Sprintf("%*.*f %s", width, digits, x, unit)
}

// MemString returns what was allocated as go test prints it.
func (r BenchmarkResult) MemString() string {
	return fmt.Sprintf("%8d B/op\t%8d allocs/op", r.AllocedBytesPerOp(), r.AllocsPerOp())
}
