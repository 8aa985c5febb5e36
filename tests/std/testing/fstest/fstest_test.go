package fstest_test

import (
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing"
	real "testing/fstest"
	"time"

	ours "gopystd/testing/fstest"
)

var when = time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)

func files() real.MapFS {
	return real.MapFS{
		"a.txt":           {Data: []byte("hello"), Mode: 0o644, ModTime: when},
		"dir/b.txt":       {Data: []byte("bbb")},
		"dir/sub/c-d.txt": {Data: []byte("the quick brown fox")},
		"dir/sub/[x]*":    {},
		"dir/link":        {Data: []byte("sub"), Mode: fs.ModeSymlink | 0o777},
		"toa":             {Data: []byte("a.txt"), Mode: fs.ModeSymlink},
		"out":             {Data: []byte("../a.txt"), Mode: fs.ModeSymlink},
		"abs":             {Data: []byte("/a.txt"), Mode: fs.ModeSymlink},
		"empty":           {Mode: fs.ModeDir | 0o755, ModTime: when, Sys: 5},
		"empty2/":         {},
		"x/y/z":           {Data: []byte("deep"), Mode: 0o600},
		".":               {Mode: fs.ModeDir | 0o700},
	}
}

func both() (ours.MapFS, real.MapFS) {
	theirs := files()
	mine := make(ours.MapFS)
	for name, file := range theirs {
		f := ours.MapFile(*file)
		mine[name] = &f
	}
	return mine, theirs
}

func describe(info fs.FileInfo) string {
	if info == nil {
		return "nil"
	}
	return fmt.Sprint(info.Name(), info.Size(), info.Mode(), info.ModTime(), info.IsDir(), info.Sys(), info)
}

// look does all that can be done with a name.
func look(fsys interface {
	fs.ReadLinkFS
	fs.ReadFileFS
	fs.ReadDirFS
	fs.StatFS
	fs.GlobFS
	fs.SubFS
}, name string) string {
	var b strings.Builder
	f, err := fsys.Open(name)
	fmt.Fprintln(&b, "open", err)
	if err == nil {
		info, err := f.Stat()
		fmt.Fprintln(&b, describe(info), err)
		p := make([]byte, 3)
		for range 3 {
			n, err := f.Read(p)
			fmt.Fprintln(&b, n, err, string(p[:max(n, 0)]))
		}
		if s, ok := f.(io.ReadSeeker); ok {
			for _, at := range []int64{-1, 0, 2, 5, 6, 100} {
				for whence := range 3 {
					n, err := s.Seek(at, whence)
					fmt.Fprintln(&b, n, err)
				}
				n, err := f.(io.ReaderAt).ReadAt(p, at)
				fmt.Fprintln(&b, n, err)
			}
		}
		if d, ok := f.(fs.ReadDirFile); ok {
			for _, n := range []int{1, 2, -1, 0, 1} {
				list, err := d.ReadDir(n)
				fmt.Fprintln(&b, list, err)
			}
		}
		fmt.Fprintln(&b, f.Close())
	}
	link, err := fsys.ReadLink(name)
	fmt.Fprintln(&b, "readlink", link, err)
	info, err := fsys.Lstat(name)
	fmt.Fprintln(&b, "lstat", describe(info), err)
	info, err = fsys.Stat(name)
	fmt.Fprintln(&b, "stat", describe(info), err)
	data, err := fsys.ReadFile(name)
	fmt.Fprintf(&b, "read %q %v\n", data, err)
	list, err := fsys.ReadDir(name)
	fmt.Fprintln(&b, "list", list, err)
	names, err := fsys.Glob(name + "*")
	fmt.Fprintln(&b, "glob", names, err)
	sub, err := fsys.Sub(name)
	fmt.Fprintln(&b, "sub", err)
	if err == nil {
		list, err := fs.ReadDir(sub, ".")
		fmt.Fprintln(&b, list, err)
	}
	return b.String()
}

func TestMapFS(t *testing.T) {
	mine, theirs := both()
	names := []string{
		".", "", "/", "..", "a.txt", "a.txt/", "./a.txt", "none", "dir", "dir/", "dir/b.txt", "dir/sub", "dir/link", "dir/link/c-d.txt",
		"toa", "out", "abs", "empty", "empty2", "x", "x/y", "x/y/z", "dir/none", "dir//b.txt", "dir/sub/[x]*", "out/x",
	}
	for _, name := range names {
		if got, want := look(mine, name), look(theirs, name); got != want {
			t.Errorf("%q: got\n%s\nwant\n%s", name, got, want)
		}
	}
}

// broken changes what a file system does.
type broken struct {
	real.MapFS
	fault string
}

func (b broken) Open(name string) (fs.File, error) {
	f, err := b.MapFS.Open(name)
	switch {
	case b.fault == "open" && name == "dir/b.txt":
		return nil, fs.ErrPermission
	case b.fault == "bad paths" && err != nil:
		return b.MapFS.Open(strings.Trim(strings.NewReplacer("//", "/", "/./", "/", `\`, "/").Replace(name), "/."))
	case b.fault == "no dir" && name == "dir":
		return struct{ fs.File }{f}, nil
	case err == nil && strings.HasPrefix(b.fault, "dir"):
		if d, ok := f.(fs.ReadDirFile); ok {
			return &brokenDir{d, b.fault, 0}, nil
		}
	case err == nil && b.fault == "close":
		return failsToClose{f}, nil
	}
	return f, err
}

type failsToClose struct{ fs.File }

func (failsToClose) Close() error { return io.ErrClosedPipe }

type brokenDir struct {
	fs.ReadDirFile
	fault string
	calls int
}

func (d *brokenDir) ReadDir(n int) ([]fs.DirEntry, error) {
	list, err := d.ReadDirFile.ReadDir(n)
	d.calls++
	switch {
	case d.fault == "dir error":
		return list, io.ErrNoProgress
	case d.fault == "dir at end" && d.calls == 2 && n == -1:
		return list, io.ErrNoProgress
	case d.fault == "dir no eof" && err == io.EOF && d.calls == 3:
		return list, nil
	case d.fault == "dir short" && n == -1 && len(list) > 1 && d.calls == 1:
		return list[1:], err
	case d.fault == "dir pieces" && n == 2 && len(list) > 1:
		return slices.Concat(list, list), err
	case d.fault == "dir reversed":
		slices.Reverse(list)
	}
	return list, err
}

func (b broken) ReadFile(name string) ([]byte, error) {
	data, err := b.MapFS.ReadFile(name)
	if b.fault == "read" && len(data) > 0 {
		data[0]++
	}
	if b.fault == "shared" && b.MapFS[name] != nil {
		return b.MapFS[name].Data, nil
	}
	return data, err
}

func (b broken) Stat(name string) (fs.FileInfo, error) {
	if b.fault == "stat" {
		name = "a.txt"
	}
	if b.fault == "stat error" {
		return nil, fs.ErrInvalid
	}
	return b.MapFS.Stat(name)
}

func (b broken) Lstat(name string) (fs.FileInfo, error) {
	if b.fault == "lstat" {
		name = "a.txt"
	}
	return b.MapFS.Lstat(name)
}

func (b broken) Glob(pattern string) ([]string, error) {
	names, err := b.MapFS.Glob(pattern)
	switch {
	case b.fault == "glob bad" && err != nil:
		return nil, nil
	case b.fault == "glob none":
		return nil, err
	case b.fault == "glob more":
		return append(names, "more", "again"), err
	}
	return names, err
}

func TestTestFS(t *testing.T) {
	faults := []string{
		"", "open", "bad paths", "no dir", "close", "dir error", "dir at end", "dir no eof", "dir short", "dir pieces", "dir reversed", "read",
		"shared", "stat", "stat error", "lstat", "glob bad", "glob none", "glob more",
	}
	expected := [][]string{nil, {"a.txt"}, {"a.txt", "dir/b.txt", "dir/sub/c-d.txt"}, {"none"}, {"dir/none"}}
	small := func() real.MapFS {
		all := files()
		for _, name := range []string{"out", "abs", "empty2/", "dir/sub/[x]*"} {
			delete(all, name)
		}
		return all
	}
	for _, fault := range faults {
		for _, names := range expected {
			got := fmt.Sprint(ours.TestFS(broken{small(), fault}, names...))
			want := fmt.Sprint(real.TestFS(broken{small(), fault}, names...))
			if got != want {
				t.Errorf("%s %v: got\n%s\nwant\n%s", fault, names, got, want)
			}
		}
	}
	mine, _ := both()
	for _, name := range []string{"out", "abs", "empty2/"} {
		delete(mine, name)
	}
	if err := ours.TestFS(mine, "dir/sub/c-d.txt"); err != nil {
		t.Error(err)
	}
	if err := real.TestFS(mine, "dir/sub/c-d.txt"); err != nil {
		t.Error(err)
	}
}
