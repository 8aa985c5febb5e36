// Package check tests gopy's package archive/zip with Go's.
package check

import (
	real "archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	ours "gopystd/archive/zip"
)

var random = rand.New(rand.NewSource(1))

func pick[T any](values ...T) T { return values[random.Intn(len(values))] }

func name() string {
	switch random.Intn(10) {
	case 0:
		return pick("", "/", ".", "..", "./", "../", "../../a", "/abs", "a\\b", "a//b", "a/../b", "bad\xff", "é", "~", "\n", "//x", "a/..")
	case 1:
		return strings.Repeat("d/", random.Intn(5))
	case 2:
		return pick("a", "b", "a/", "b/", "a/b/")
	case 3:
		if random.Intn(20) == 0 {
			return strings.Repeat("x", 65535+random.Intn(2))
		}
	}
	return pick("", "a/", "b/", "a/b/", "ü/") + fmt.Sprint("file", random.Intn(20))
}

func moment() time.Time {
	switch random.Intn(6) {
	case 0:
		return time.Time{}
	case 1:
		return time.Unix(random.Int63n(1<<40)-1<<39, random.Int63n(1e9))
	}
	return time.Unix(random.Int63n(3e9), 0).In(time.FixedZone("", random.Intn(40*3600)-20*3600))
}

func header() real.FileHeader {
	h := real.FileHeader{Name: name(), Method: pick[uint16](0, 8, 8, 8, 77, 99), Modified: moment()}
	if random.Intn(2) == 0 {
		h.Comment = pick("", "comment", "ä", "\xfe")
		h.NonUTF8 = random.Intn(3) == 0
		h.Flags = uint16(random.Intn(1 << 16))
		h.Extra = []byte(pick("", "xx", "\x01\x00\x04\x00abcd", "UT\x05\x00\x01\x01\x02\x03\x04", "\x0d\x00\x08\x00abcdefgh", "\xff\xff\xff\xff",
			"\x0a\x00\x20\x00abcd\x01\x00\x18\x00\x00\x70\x81\x05\xd8\xc5\xd0\x01________________", "\x0a\x00\x08\x00abcd\x01\x00\x01\x00"))
		h.CreatorVersion = pick[uint16](0, 3<<8, 11<<8, 14<<8, 19<<8, 5<<8)
		h.ReaderVersion = uint16(random.Intn(60))
		h.ModifiedDate, h.ModifiedTime = uint16(random.Intn(1<<16)), uint16(random.Intn(1<<16))
		h.ExternalAttrs = random.Uint32()
	}
	if random.Intn(60) == 0 {
		h.Extra = make([]byte, pick(65535, 65536, 65526, 65527))
	}
	return h
}

func mine(h real.FileHeader) *ours.FileHeader {
	g := ours.FileHeader(h)
	return &g
}

// xor is a method of compression.
type xor struct {
	w io.Writer
	r io.Reader
}

func (x xor) Write(p []byte) (int, error) {
	q := make([]byte, len(p))
	for i := range p {
		q[i] = p[i] ^ 0x55
	}
	return x.w.Write(q)
}

func (x xor) Read(p []byte) (int, error) {
	n, err := x.r.Read(p)
	for i := range p[:n] {
		p[i] ^= 0x55
	}
	return n, err
}

func (x xor) Close() error { return nil }

func xorWriter(w io.Writer) (io.WriteCloser, error) { return xor{w: w}, nil }
func xorReader(r io.Reader) io.ReadCloser           { return xor{r: r} }

type log struct{ want, got string }

func (l *log) errors(err, err2 error) bool {
	l.want += fmt.Sprintln(err)
	l.got += fmt.Sprintln(err2)
	return err == nil && err2 == nil
}

// archive writes some files with both writers and returns what they have written.
func archive(t *testing.T) []byte {
	var a, b bytes.Buffer
	v, w := real.NewWriter(&a), ours.NewWriter(&b)
	v.RegisterCompressor(77, xorWriter)
	w.RegisterCompressor(77, xorWriter)
	if random.Intn(4) == 0 {
		n := random.Intn(100)
		a.Write(make([]byte, n))
		b.Write(make([]byte, n))
		if random.Intn(2) == 0 {
			v.SetOffset(int64(n))
			w.SetOffset(int64(n))
		}
	}
	var l log
	for range random.Intn(6) {
		h := header()
		h.Extra = h.Extra[:len(h.Extra):len(h.Extra)]
		g := mine(h)
		var f, f2 io.Writer
		var err, err2 error
		switch random.Intn(5) {
		case 0:
			f, err = v.Create(h.Name)
			f2, err2 = w.Create(h.Name)
		case 1:
			h.CompressedSize64, h.UncompressedSize64 = pick[uint64](0, 10, 1<<32-1, 1<<32, 1<<40), pick[uint64](0, 10, 1<<32-1, 1<<32, 1<<63)
			h.CRC32 = random.Uint32()
			g = mine(h)
			f, err = v.CreateRaw(&h)
			f2, err2 = w.CreateRaw(g)
		default:
			f, err = v.CreateHeader(&h)
			f2, err2 = w.CreateHeader(g)
			if random.Intn(20) == 0 && err == nil {
				f, err = v.CreateHeader(&h)
				f2, err2 = w.CreateHeader(g)
			}
		}
		if l.errors(err, err2) {
			for range random.Intn(3) {
				data := bytes.Repeat([]byte{byte(random.Intn(256))}, random.Intn(300))
				n, err := f.Write(data)
				m, err2 := f2.Write(data)
				l.want, l.got = l.want+fmt.Sprint(n), l.got+fmt.Sprint(m)
				l.errors(err, err2)
			}
		}
		l.want += fmt.Sprintf("%+v\n", h)
		l.got += fmt.Sprintf("%+v\n", *g)
	}
	comment := pick("", "", "comment", strings.Repeat("c", 2000), strings.Repeat("c", 65535), strings.Repeat("c", 65536))
	l.errors(v.SetComment(comment), w.SetComment(comment))
	l.errors(v.Close(), w.Close())
	l.errors(v.Close(), w.Close())
	if l.want != l.got || !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Fatalf("%.3000s\n%.3000s\n%.3000q\n%.3000q", l.want, l.got, a.Bytes(), b.Bytes())
	}
	return b.Bytes()
}

func TestWriter(t *testing.T) {
	for range 1000 {
		archive(t)
	}
}

// tree describes a file system.
func tree(fsys fs.FS, step int) string {
	var b strings.Builder
	err := fs.WalkDir(fsys, ".", func(path string, e fs.DirEntry, err error) error {
		fmt.Fprintf(&b, "%q %v %v\n", path, e, err)
		if err != nil {
			return nil
		}
		info, err := e.Info()
		fmt.Fprintln(&b, info, e.Type(), info.ModTime(), info.Size(), e.Name(), err)
		f, err := fsys.Open(path)
		fmt.Fprintln(&b, err)
		if err == nil {
			if d, ok := f.(fs.ReadDirFile); ok {
				for range 3 {
					list, err := d.ReadDir(step)
					fmt.Fprintln(&b, list, err)
				}
			}
			info, err := f.Stat()
			fmt.Fprintln(&b, info, err)
			_, err = f.Read(nil)
			fmt.Fprintln(&b, err, f.Close())
		}
		return nil
	})
	for _, path := range []string{"a", "a/b", "b", "..", "", "/a", ".", "a/", "file1", "é", "d"} {
		f, err := fsys.Open(path)
		fmt.Fprintln(&b, path, err)
		if err == nil {
			info, err := f.Stat()
			fmt.Fprintln(&b, info, err)
			_, err = f.Read(nil)
			fmt.Fprintln(&b, err)
		}
	}
	fmt.Fprintln(&b, err)
	return b.String()
}

// contents describes all that a file has.
func contents(h any, info fs.FileInfo, offset func() (int64, error), raw func() (io.Reader, error), open func() (io.ReadCloser, error)) string {
	var b strings.Builder
	n, err := offset()
	fmt.Fprintf(&b, "%+v %v %v %v %v %v %v %v %v\n", h, info, info.Name(), info.Mode(), info.Size(), info.ModTime(), info.IsDir(), n, err)
	r, err := raw()
	if err == nil {
		var p []byte
		p, err = io.ReadAll(r)
		fmt.Fprintf(&b, "%q ", p)
	}
	fmt.Fprintln(&b, err)
	f, err := open()
	if err == nil {
		var p []byte
		p, err = io.ReadAll(f)
		fmt.Fprintf(&b, "%q %v\n", p, f.Close())
	}
	fmt.Fprintln(&b, err)
	return b.String()
}

func compare(t *testing.T, data []byte) {
	t.Helper()
	v, err := real.NewReader(bytes.NewReader(data), int64(len(data)))
	w, err2 := ours.NewReader(bytes.NewReader(data), int64(len(data)))
	if fmt.Sprint(err) != fmt.Sprint(err2) {
		t.Fatalf("%q\n%v\n%v", data, err, err2)
	}
	if err != nil {
		return
	}
	if v.Comment != w.Comment || len(v.File) != len(w.File) {
		t.Fatalf("%q\n%v\n%v", data, v, w)
	}
	if random.Intn(2) == 0 {
		v.RegisterDecompressor(77, xorReader)
		w.RegisterDecompressor(77, xorReader)
	}
	for i, f := range v.File {
		g := w.File[i]
		want := contents(f.FileHeader, f.FileInfo(), f.DataOffset, f.OpenRaw, f.Open)
		got := contents(g.FileHeader, g.FileInfo(), g.DataOffset, g.OpenRaw, g.Open)
		if want != got {
			t.Fatalf("%.4000q\n%.4000s\n%.4000s", data, want, got)
		}
		var a, b bytes.Buffer
		x, y := real.NewWriter(&a), ours.NewWriter(&b)
		err, err2 := x.Copy(f), y.Copy(g)
		x.Close()
		y.Close()
		if fmt.Sprint(err) != fmt.Sprint(err2) || !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Fatalf("%v %v\n%q\n%q", err, err2, a.Bytes(), b.Bytes())
		}
	}
	step := pick(-1, 1, 2)
	if want, got := tree(v, step), tree(w, step); want != got {
		t.Fatalf("%.4000q\n%.4000s\n%.4000s", data, want, got)
	}
}

func TestReader(t *testing.T) {
	for i := range 2500 {
		data := archive(t)
		for range i % 4 {
			at := random.Intn(len(data))
			if records := places(data); len(records) > 0 && random.Intn(3) > 0 { // near the beginning of a record
				at = min(pick(records...)+random.Intn(60), len(data)-1)
			}
			switch random.Intn(3) {
			case 0:
				data[at] = pick[byte](0, 1, 4, 8, 0xff, 0x80)
			case 1:
				copy(data[at:], pick("\xff\xff\xff\xff", "\xff\xff", "\x01\x00", "\x00\x00\x00\x00"))
			case 2:
				data[at] ^= 1 << random.Intn(8)
			}
		}
		switch i % 9 {
		case 0:
			data = data[:random.Intn(len(data))]
		case 1:
			data = append(make([]byte, random.Intn(50)), data...)
		case 2:
			data = append(data, make([]byte, random.Intn(50))...)
		}
		compare(t, data)
	}
}

// places returns where records begin.
func places(data []byte) []int {
	var at []int
	for i := 0; i < len(data); i++ {
		j := bytes.Index(data[i:], []byte("PK"))
		if j < 0 {
			break
		}
		i += j
		at = append(at, i)
	}
	return at
}

func TestFileInfoHeader(t *testing.T) {
	for range 3000 {
		h, g := real.FileHeader{}, ours.FileHeader{}
		mode := fs.FileMode(random.Uint32()) & (fs.ModeType | fs.ModePerm | fs.ModeSetuid | fs.ModeSetgid | fs.ModeSticky) & fs.FileMode(random.Uint32())
		h.SetMode(mode)
		g.SetMode(mode)
		m := moment()
		h.SetModTime(m)
		g.SetModTime(m)
		h.Name, g.Name = "a/b", "a/b"
		h.UncompressedSize64 = uint64(pick[int64](0, 5, 1<<32, 1<<32-1, -1))
		g.UncompressedSize64 = h.UncompressedSize64
		v, err := real.FileInfoHeader(h.FileInfo())
		w, err2 := ours.FileInfoHeader(g.FileInfo())
		if fmt.Sprintf("%+v%+v", h, *v) != fmt.Sprintf("%+v%+v", g, *w) || h.Mode() != g.Mode() || !h.ModTime().Equal(g.ModTime()) || err != nil || err2 != nil {
			t.Fatalf("%+v %+v\n%+v %+v", h, v, g, w)
		}
	}
}

func TestAddFS(t *testing.T) {
	fsys := fstest.MapFS{
		"a/b/c.txt": {Data: []byte("text"), Mode: 0o640, ModTime: time.Unix(1e9, 0)},
		"a/empty":   {Mode: fs.ModeDir | 0o755},
	}
	for range 2 {
		var a, b bytes.Buffer
		v, w := real.NewWriter(&a), ours.NewWriter(&b)
		err, err2 := v.AddFS(fsys), w.AddFS(fsys)
		v.Close()
		w.Close()
		if fmt.Sprint(err) != fmt.Sprint(err2) || !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Errorf("%v %v\n%q\n%q", err, err2, a.Bytes(), b.Bytes())
		}
		r, err := ours.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		if err := fstest.TestFS(r, "a/b/c.txt"); err != nil {
			t.Error(err)
		}
		fsys["link"] = &fstest.MapFile{Data: []byte("a/b"), Mode: fs.ModeSymlink | 0o777}
	}
}

func TestManyFiles(t *testing.T) {
	var a, b bytes.Buffer
	v, w := real.NewWriter(&a), ours.NewWriter(&b)
	for i := range 66000 {
		v.CreateHeader(&real.FileHeader{Name: fmt.Sprint(i)})
		w.CreateHeader(&ours.FileHeader{Name: fmt.Sprint(i)})
	}
	v.Close()
	w.Close()
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("different")
	}
	r, err := ours.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil || len(r.File) != 66000 {
		t.Error(err)
	}
}

type broken struct{ left int }

func (b *broken) Write(p []byte) (int, error) {
	if b.left -= len(p); b.left < 0 {
		return 0, errors.New("broken")
	}
	return len(p), nil
}

func TestErrors(t *testing.T) {
	for left := range 60 {
		v, w := real.NewWriter(&broken{left * 200}), ours.NewWriter(&broken{left * 200})
		var l log
		for range 3 {
			f, err := v.CreateHeader(&real.FileHeader{Name: "a"})
			g, err2 := w.CreateHeader(&ours.FileHeader{Name: "a"})
			if l.errors(err, err2) {
				n, err := f.Write(make([]byte, 5000))
				m, err2 := g.Write(make([]byte, 5000))
				l.want, l.got = l.want+fmt.Sprint(n), l.got+fmt.Sprint(m)
				l.errors(err, err2)
			}
			if left%2 == 0 {
				l.errors(v.Flush(), w.Flush())
			}
		}
		l.errors(v.Close(), w.Close())
		if l.want != l.got {
			t.Fatal(left, l)
		}
	}
	_, err := real.NewReader(nil, -1)
	_, err2 := ours.NewReader(nil, -1)
	if err.Error() != err2.Error() {
		t.Error(err2)
	}
	_, err = real.OpenReader("none")
	_, err2 = ours.OpenReader("none")
	if err.Error() != err2.Error() {
		t.Error(err2)
	}
}

func TestInsecurePath(t *testing.T) {
	for _, name := range []string{"../a", "a", "/b", "", "a\\b"} {
		var b bytes.Buffer
		w := ours.NewWriter(&b)
		w.Create(name)
		w.Close()
		file := filepath.Join(t.TempDir(), "x.zip")
		os.WriteFile(file, b.Bytes(), 0o666)
		for _, setting := range []string{"", "zipinsecurepath=0", "zipinsecurepath=0,zipinsecurepath=1"} {
			t.Setenv("GODEBUG", setting)
			_, err := real.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
			r, err2 := ours.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
			rc, err3 := ours.OpenReader(file)
			if fmt.Sprint(err) != fmt.Sprint(err2) || len(r.File) != 1 || fmt.Sprint(err) != fmt.Sprint(err3) || len(rc.File) != 1 {
				t.Error(setting, name, err, err2, err3)
			}
			if err := rc.Close(); err != nil {
				t.Error(err)
			}
		}
	}
}
