package check

import (
	ours "gopystd/io/fs"
	real "io/fs"
	"math/rand"
	"testing"
	"time"
)

func TestModes(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for i := 0; i < 20000; i++ {
		m := random.Uint32()
		switch i % 4 {
		case 1:
			m &= random.Uint32() & random.Uint32()
		case 2:
			m = 1 << (i / 4 % 32)
		case 3:
			m = m&0777 | 1<<31
		}
		a, b := ours.FileMode(m), real.FileMode(m)
		if a.String() != b.String() || a.IsDir() != b.IsDir() || a.IsRegular() != b.IsRegular() || uint32(a.Perm()) != uint32(b.Perm()) || uint32(a.Type()) != uint32(b.Type()) {
			t.Fatalf("%#x: got %v, want %v", m, a, b)
		}
	}
}

func TestValidPath(t *testing.T) {
	pieces := []string{"", ".", "..", "/", "a", "b.c", "x/y", "\xff", "é", "\\", "...", " ", "\x00"}
	var try func(path string, depth int)
	try = func(path string, depth int) {
		if got, want := ours.ValidPath(path), real.ValidPath(path); got != want {
			t.Errorf("%q: got %v, want %v", path, got, want)
		}
		if depth > 0 {
			for _, piece := range pieces {
				try(path+piece, depth-1)
			}
		}
	}
	try("", 4)
}

// info is a FileInfo of ours, and realInfo the same for real Go.
type info struct {
	name string
	size int64
	mode uint32
}

func (i info) Name() string        { return i.name }
func (i info) Size() int64         { return i.size }
func (i info) Mode() ours.FileMode { return ours.FileMode(i.mode) }
func (i info) ModTime() time.Time  { return time.Unix(i.size, 0).UTC() }
func (i info) IsDir() bool         { return i.Mode().IsDir() }
func (i info) Sys() any            { return nil }

type realInfo struct{ info }

func (i realInfo) Mode() real.FileMode { return real.FileMode(i.mode) }

func TestFormat(t *testing.T) {
	for _, i := range []info{{"a", 0, 0644}, {"dir", 4096, 1<<31 | 0755}, {"x", -9223372036854775808, 1 << 27}, {"y", 1 << 40, 1<<26 | 1<<21 | 7}} {
		if got, want := ours.FormatFileInfo(i), real.FormatFileInfo(realInfo{i}); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
		a, b := ours.FileInfoToDirEntry(i), real.FileInfoToDirEntry(realInfo{i})
		if got, want := ours.FormatDirEntry(a), real.FormatDirEntry(b); got != want || got != a.(interface{ String() string }).String() {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if ours.FileInfoToDirEntry(nil) != nil {
		t.Error("nil")
	}
}
