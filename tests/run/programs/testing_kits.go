// Packages testing, testing/iotest, testing/quick and testing/fstest in a program that is no test.
package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"testing/quick"
	"time"
)

type pair struct {
	A int8
	B []string
}

func main() {
	fmt.Println(testing.Testing(), testing.CoverMode() == "", testing.AllocsPerRun(5, func() {}))
	ran := 0
	result := testing.Benchmark(func(b *testing.B) {
		b.ReportMetric(3, "things/op")
		for b.Loop() {
			ran++
		}
	})
	fmt.Println(result.N <= ran, result.T > 0, result.Extra)
	fixed := testing.BenchmarkResult{N: 1000, T: 1234567 * time.Nanosecond, Bytes: 64, MemAllocs: 5000, MemBytes: 123456}
	fmt.Printf("%s\n%s\n", fixed, fixed.MemString())

	fmt.Println(iotest.TestReader(strings.NewReader("some text"), []byte("some text")))
	fmt.Println(iotest.TestReader(strings.NewReader("some text"), []byte("same text")))
	data, err := io.ReadAll(iotest.OneByteReader(iotest.TimeoutReader(strings.NewReader("abc"))))
	fmt.Printf("%q %v %v\n", data, err, errors.Is(err, iotest.ErrTimeout))
	var b strings.Builder
	n, err := iotest.TruncateWriter(&b, 4).Write([]byte("truncated"))
	fmt.Println(n, err, b.String())

	config := &quick.Config{Rand: rand.New(rand.NewSource(5)), MaxCount: 50}
	fmt.Println(quick.Check(func(a, b int) bool { return a*b == b*a }, config))
	fmt.Println(quick.Check(func(x uint8) bool { return x < 200 }, config))
	fmt.Println(quick.CheckEqual(func(p pair) int { return len(p.B) }, func(p pair) int { return min(len(p.B), 9) }, config) != nil)
	fmt.Println(quick.Check(func(c chan int) bool { return true }, config))
	fmt.Println(quick.Check(1, nil))

	fsys := fstest.MapFS{
		"a.txt":   {Data: []byte("a"), Mode: 0o644},
		"d/b.txt": {Data: []byte("bb")},
		"link":    {Data: []byte("d/b.txt"), Mode: fs.ModeSymlink},
	}
	fmt.Println(fstest.TestFS(fsys, "a.txt", "d/b.txt"))
	fmt.Println(fstest.TestFS(fsys, "c.txt"))
	text, err := fs.ReadFile(fsys, "link")
	fmt.Println(string(text), err)
	list, err := fsys.ReadDir(".")
	fmt.Println(list, err)
	_, err = fsys.Open("d/none")
	fmt.Println(err)
}

// Output:
// false true 0
// true true map[]
//     1000	      1235 ns/op	  51.84 MB/s
//      123 B/op	       5 allocs/op
// <nil>
// ReadAll(small amounts) = "some text"
// 	want "same text"
// "a" timeout true
// 9 <nil> trun
// <nil>
// #12: failed on input 0xf9
// true
// cannot create arbitrary value of type chan int for argument 0
// argument is not a function
// <nil>
// TestFS found errors:
// expected but not found: c.txt
// bb <nil>
// [-rw-r--r-- 1 0001-01-01 00:00:00 a.txt dr-xr-xr-x 0 0001-01-01 00:00:00 d/ L--------- 7 0001-01-01 00:00:00 link] <nil>
// open d/none: file does not exist
