package testing_test

import (
	"math/rand"
	"testing"
	"time"

	ours "gopystd/testing"
)

func TestBenchmarkResult(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	sizes := []float64{0, 1e-9, 1e-4, 0.00099, 0.0099951, 0.01, 0.0999949, 0.5, 0.999949, 1, 9.99949, 10, 99.99, 99.996, 123.4, 999.94, 999.96, 1e6, 1e12}
	for range 3000 {
		r := testing.BenchmarkResult{
			N:         random.Intn(1000),
			T:         time.Duration(random.Int63n(1 << uint(1+random.Intn(40)))),
			Bytes:     int64(random.Intn(3) * random.Intn(10000)),
			MemAllocs: uint64(random.Intn(100000)),
			MemBytes:  uint64(random.Intn(100000000)),
		}
		if r.N == 0 && random.Intn(2) == 0 {
			r.N = 1
		}
		if random.Intn(2) == 0 {
			r.Extra = map[string]float64{}
			for _, unit := range []string{"ns/op", "MB/s", "B/op", "allocs/op", "x/op", "a"} {
				if random.Intn(4) == 0 {
					r.Extra[unit] = sizes[random.Intn(len(sizes))] * float64(1-2*random.Intn(2))
				}
			}
		}
		o := ours.BenchmarkResult(r)
		if got, want := o.String(), r.String(); got != want {
			t.Errorf("%#v: String() = %q, want %q", r, got, want)
		}
		if got, want := o.MemString(), r.MemString(); got != want {
			t.Errorf("%#v: MemString() = %q, want %q", r, got, want)
		}
		if got, want := o.NsPerOp(), r.NsPerOp(); got != want {
			t.Errorf("%#v: NsPerOp() = %d, want %d", r, got, want)
		}
	}
}
