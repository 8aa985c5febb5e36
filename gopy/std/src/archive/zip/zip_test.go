package zip

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// write makes an archive of what create writes.
func write(t *testing.T, create func(w *Writer)) *Reader {
	t.Helper()
	var b bytes.Buffer
	w := NewWriter(&b)
	create(w)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	r, err := NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func add(t *testing.T, w *Writer, h *FileHeader, data string) {
	t.Helper()
	f, err := w.CreateHeader(h)
	if err == nil {
		_, err = io.WriteString(f, data)
	}
	if err != nil {
		t.Error(err)
	}
}

func read(t *testing.T, f *File) string {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Error(err)
		return ""
	}
	data, err := io.ReadAll(r)
	if err != nil || r.Close() != nil {
		t.Error(err)
	}
	return string(data)
}

func TestRoundTrip(t *testing.T) {
	text := strings.Repeat("some text ", 1000)
	when := time.Date(2024, 5, 6, 7, 8, 10, 0, time.FixedZone("", 2*3600))
	r := write(t, func(w *Writer) {
		add(t, w, &FileHeader{Name: "stored", Comment: "a comment", Modified: when}, text)
		h := &FileHeader{Name: "Käse", Method: Deflate}
		h.SetMode(0o640)
		add(t, w, h, text)
		if _, err := w.Create("dir/"); err != nil {
			t.Error(err)
		}
		if w.SetComment("of the archive") != nil || w.SetComment(strings.Repeat("x", 1<<16)) == nil {
			t.Error("SetComment")
		}
	})
	if r.Comment != "of the archive" || len(r.File) != 3 {
		t.Fatal(r.Comment, len(r.File))
	}
	for i, f := range r.File[:2] {
		if read(t, f) != text || f.UncompressedSize64 != uint64(len(text)) || (f.CompressedSize64 == f.UncompressedSize64) != (i == 0) {
			t.Error(f.FileHeader)
		}
	}
	if f := r.File[0]; !f.Modified.Equal(when) || f.Modified.Hour() != 7 || f.Comment != "a comment" || f.NonUTF8 {
		t.Error(f.Modified)
	}
	if f := r.File[1]; f.Name != "Käse" || f.Flags&0x800 == 0 || f.Mode() != 0o640 {
		t.Error(f.Name, f.Flags, f.Mode())
	}
	if f := r.File[2]; !f.FileInfo().IsDir() || read(t, f) != "" {
		t.Error(f.Name)
	}
}

func TestWriterErrors(t *testing.T) {
	w := NewWriter(io.Discard)
	if _, err := w.CreateHeader(&FileHeader{Name: "a", Method: 1234}); err != ErrAlgorithm {
		t.Error(err)
	}
	d, _ := w.Create("dir/")
	if _, err := d.Write([]byte("x")); err == nil || err.Error() != "zip: write to directory" {
		t.Error(err)
	}
	h := &FileHeader{Name: "a"}
	f, _ := w.CreateHeader(h)
	if _, err := w.CreateHeader(h); err == nil || err.Error() != "archive/zip: invalid duplicate FileHeader" {
		t.Error(err)
	}
	if _, err := f.Write(nil); err == nil || err.Error() != "zip: write to closed file" {
		t.Error(err)
	}
	if err := w.Close(); err != nil {
		t.Error(err)
	}
	if err := w.Close(); err == nil || err.Error() != "zip: writer closed twice" {
		t.Error(err)
	}
}

func TestBroken(t *testing.T) {
	var b bytes.Buffer
	w := NewWriter(&b)
	add(t, w, &FileHeader{Name: "a"}, "some data")
	w.Close()
	whole := b.Bytes()
	for n := range whole {
		if _, err := NewReader(bytes.NewReader(whole[:n]), int64(n)); err != ErrFormat {
			t.Error(n, err)
		}
	}
	for at := range whole { // anything may be wrong
		data := bytes.Clone(whole)
		data[at] ^= 0xff
		r, err := NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			continue
		}
		for _, f := range r.File {
			if c, err := f.Open(); err == nil {
				io.Copy(io.Discard, c)
			}
		}
	}
	data := bytes.Replace(whole, []byte("some data"), []byte("same data"), 1)
	r, err := NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	f, err := r.File[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(f); err != ErrChecksum {
		t.Error(err)
	}
}

func TestLarge(t *testing.T) {
	const size = 1<<32 + 5
	r := write(t, func(w *Writer) {
		f, err := w.CreateRaw(&FileHeader{Name: "a", CompressedSize64: 3, UncompressedSize64: size, Method: 99})
		if err != nil {
			t.Fatal(err)
		}
		f.Write([]byte("raw"))
		w.RegisterCompressor(99, func(to io.Writer) (io.WriteCloser, error) { return nil, errors.New("no compressor") })
		if _, err := w.CreateHeader(&FileHeader{Name: "b", Method: 99}); err == nil || err.Error() != "no compressor" {
			t.Error(err)
		}
	})
	f := r.File[0]
	if f.UncompressedSize64 != size || f.UncompressedSize != 1<<32-1 || f.CompressedSize != 3 || f.FileInfo().Size() != size {
		t.Errorf("%+v", f.FileHeader)
	}
	if _, err := f.Open(); err != ErrAlgorithm {
		t.Error(err)
	}
	r.RegisterDecompressor(99, io.NopCloser)
	c, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(c); err != io.ErrUnexpectedEOF {
		t.Error(err)
	}
	copied := write(t, func(w *Writer) {
		if err := w.Copy(f); err != nil {
			t.Error(err)
		}
	})
	raw, err := copied.File[0].OpenRaw()
	if err != nil {
		t.Fatal(err)
	}
	if data, err := io.ReadAll(raw); string(data) != "raw" || err != nil {
		t.Error(data, err)
	}
}

func TestRegister(t *testing.T) {
	defer func() {
		if r := recover(); r != "compressor already registered" {
			t.Error(r)
		}
	}()
	RegisterDecompressor(98, io.NopCloser)
	RegisterCompressor(Deflate, nil)
}

func TestFS(t *testing.T) {
	r := write(t, func(w *Writer) {
		if err := w.AddFS(fstest.MapFS{"d/e/file": {Data: []byte("text"), Mode: 0o600}}); err != nil {
			t.Error(err)
		}
		add(t, w, &FileHeader{Name: `no\directory/file`}, "more")
	})
	if err := fstest.TestFS(r, "d/e/file", "no/directory/file"); err != nil {
		t.Error(err)
	}
	double := write(t, func(w *Writer) {
		add(t, w, &FileHeader{Name: "a"}, "1")
		add(t, w, &FileHeader{Name: "a"}, "2")
	})
	if _, err := fs.ReadDir(double, "."); err == nil || err.Error() != "a: duplicate entries in zip file" {
		t.Error(err)
	}
	if _, err := double.Open("b"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

func TestOpenReader(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.zip")
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(file, "a program before it")
	w := NewWriter(file)
	w.SetOffset(19)
	add(t, w, &FileHeader{Name: "file", Method: Deflate}, "text")
	if err := errors.Join(w.Close(), file.Close()); err != nil {
		t.Fatal(err)
	}
	r, err := OpenReader(name)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	if offset, err := r.File[0].DataOffset(); read(t, r.File[0]) != "text" || offset != 19+30+4 || err != nil {
		t.Error(offset, err)
	}
	if data, err := fs.ReadFile(r, "file"); string(data) != "text" || err != nil {
		t.Error(data, err)
	}
	if _, err := OpenReader(name + ".none"); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

func ExampleWriter() {
	var b bytes.Buffer
	w := NewWriter(&b)
	for _, name := range []string{"readme.txt", "etc/passwd"} {
		f, _ := w.Create(name)
		fmt.Fprintf(f, "This is %s", name)
	}
	w.Close()

	r, _ := NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	for _, f := range r.File {
		data, _ := f.Open()
		text, _ := io.ReadAll(data)
		fmt.Printf("%s: %s\n", f.Name, text)
	}
	// Output:
	// readme.txt: This is readme.txt
	// etc/passwd: This is etc/passwd
}
