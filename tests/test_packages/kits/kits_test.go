package kits

import (
	"io"
	"io/fs"
	"math/rand"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"
	"testing/quick"
)

func TestReader(t *testing.T) {
	if err := iotest.TestReader(strings.NewReader("hello, world"), []byte("hello, world")); err != nil {
		t.Error(err)
	}
	data, err := io.ReadAll(iotest.TimeoutReader(iotest.HalfReader(strings.NewReader(strings.Repeat("x", 600)))))
	t.Log(len(data), err)
	if err := iotest.TestReader(iotest.OneByteReader(strings.NewReader("abc")), []byte("abd")); err != nil {
		t.Error(err)
	}
}

func TestQuick(t *testing.T) {
	config := &quick.Config{MaxCount: 20, Rand: rand.New(rand.NewSource(7))}
	add := func(a, b int32) bool { return a+b == b+a }
	if err := quick.Check(add, config); err != nil {
		t.Error(err)
	}
	short := func(s []string, m map[int8]bool) bool { return len(s) < 3 || len(m) > 100 }
	if err := quick.Check(short, config); err != nil {
		_, isCheckError := err.(*quick.CheckError)
		t.Log(isCheckError, len(err.Error()) > 50)
	}
	double := func(x int) int { return 2 * x }
	shift := func(x int) int { return x << 1 & 0xffff }
	if err := quick.CheckEqual(double, shift, config); err != nil {
		t.Error(err)
	}
}

func TestMapFS(t *testing.T) {
	fsys := fstest.MapFS{
		"hello.txt":   {Data: []byte("hello")},
		"dir/a.txt":   {Data: []byte("a"), Mode: 0o644},
		"dir/b/c.txt": {Data: []byte("c")},
	}
	if err := fstest.TestFS(fsys, "hello.txt", "dir/b/c.txt"); err != nil {
		t.Error(err)
	}
	if err := fstest.TestFS(fsys, "none.txt"); err != nil {
		t.Log(err)
	}
	fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		t.Log(path, d, err)
		return nil
	})
	_, err := fsys.Open("dir/none")
	t.Log(err)
}

func TestAllocs(t *testing.T) {
	n := testing.AllocsPerRun(10, func() {})
	t.Log(n)
	r := testing.Benchmark(func(b *testing.B) {
		for range b.N {
		}
	})
	t.Log(r.N > 1000, r.T > 0)
}
