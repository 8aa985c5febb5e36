package tar

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// write makes an archive of entries, whose data is their names.
func write(t *testing.T, headers ...*Header) []byte {
	t.Helper()
	var b bytes.Buffer
	w := NewWriter(&b)
	for _, h := range headers {
		h.Size = int64(len(h.Name))
		if err := w.WriteHeader(h); err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, h.Name); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestFormats(t *testing.T) {
	when := time.Unix(1700000000, 0)
	fine := time.Unix(1700000000, 250000000)
	long := strings.Repeat("long", 50)
	for _, test := range []struct {
		h      Header
		format Format
	}{
		{Header{Name: "file", Mode: 0o644, ModTime: when}, FormatUSTAR},
		{Header{Name: "directory/" + strings.Repeat("x", 95)}, FormatUSTAR},
		{Header{Name: long}, FormatPAX},
		{Header{Name: "Käse"}, FormatPAX},
		{Header{Name: "file", ModTime: fine, Format: FormatPAX}, FormatPAX},
		{Header{Name: "file", ModTime: when, AccessTime: fine, ChangeTime: fine, Format: FormatPAX}, FormatPAX},
		{Header{Name: "file", Uid: 1 << 30, Uname: strings.Repeat("u", 40)}, FormatPAX},
		{Header{Name: "file", PAXRecords: map[string]string{"VENDOR.key": "value"}}, FormatPAX},
		{Header{Name: long, Format: FormatGNU}, FormatGNU},
		{Header{Name: "file", Mode: 1 << 40, Devmajor: -5}, FormatGNU},
		{Header{Name: "file", ModTime: time.Unix(-5, 0), Format: FormatGNU}, FormatGNU},
	} {
		want := test.h
		r := NewReader(bytes.NewReader(write(t, &test.h)))
		h, err := r.Next()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if h.Format != test.format || h.Name != want.Name || string(data) != want.Name || err != nil {
			t.Errorf("%+v %q %v", h, data, err)
		}
		if h.Mode != want.Mode || h.Uid != want.Uid || h.Uname != want.Uname || h.Devmajor != want.Devmajor {
			t.Errorf("%+v", h)
		}
		if !want.ModTime.IsZero() && !h.ModTime.Equal(want.ModTime) || !h.AccessTime.Equal(want.AccessTime) {
			t.Error(h.ModTime, h.AccessTime)
		}
		if want.PAXRecords != nil && !maps.Equal(h.PAXRecords, want.PAXRecords) {
			t.Error(h.PAXRecords)
		}
		if _, err := r.Next(); err != io.EOF {
			t.Error(err)
		}
	}
}

func TestCannotEncode(t *testing.T) {
	w := NewWriter(io.Discard)
	for _, test := range []struct {
		h    Header
		want string
	}{
		{Header{Name: "a/", Typeflag: TypeReg}, "filename may not have trailing slash"},
		{Header{Name: "Käse", Format: FormatUSTAR}, `Format specifies USTAR; and USTAR cannot encode Name="Käse"`},
		{Header{Name: "Käse", Mode: -1, Format: FormatPAX}, `Format specifies PAX; and PAX cannot encode Mode=-1`},
		{Header{Name: "a", Xattrs: map[string]string{"k": "v"}, Format: FormatGNU}, "Format specifies GNU; and only PAX supports Xattrs"},
		{Header{Name: "a", Size: -1}, "negative size on header-only type"},
		{Header{Name: "a\x00b"}, `invalid PAX record: "path = a\x00b"`},
		{Header{Typeflag: TypeXGlobalHeader, Size: 1}, "only PAXRecords should be set for TypeXGlobalHeader"},
	} {
		if err := w.WriteHeader(&test.h); err == nil || err.Error() != "archive/tar: cannot encode header: "+test.want {
			t.Error(err)
		}
	}
}

func TestWriterErrors(t *testing.T) {
	w := NewWriter(io.Discard)
	if err := w.WriteHeader(&Header{Name: "a", Size: 3}); err != nil {
		t.Fatal(err)
	}
	if n, err := w.Write([]byte("1")); n != 1 || err != nil {
		t.Error(n, err)
	}
	if err := w.WriteHeader(&Header{Name: "b"}); err == nil || err.Error() != "archive/tar: missed writing 2 bytes" {
		t.Error(err)
	}
	if n, err := w.Write([]byte("234")); n != 2 || err != ErrWriteTooLong {
		t.Error(n, err)
	}
	if w.WriteHeader(&Header{Name: "d/", Size: 5}) != nil {
		t.Error("directory")
	}
	if _, err := w.Write([]byte("x")); err != ErrWriteTooLong {
		t.Error(err)
	}
	if w.Close() != nil || w.Close() != nil {
		t.Error("Close")
	}
	if _, err := w.Write(nil); err != ErrWriteAfterClose || w.WriteHeader(&Header{}) != ErrWriteAfterClose {
		t.Error(err)
	}
}

func TestBroken(t *testing.T) {
	data := write(t, &Header{Name: strings.Repeat("name", 40)}, &Header{Name: "b"})
	for n := range data {
		r := NewReader(bytes.NewReader(data[:n]))
		var err error
		for err == nil {
			if _, err = r.Next(); err == nil {
				_, err = io.Copy(io.Discard, r)
			}
		}
		if n%512 > 0 && err != io.ErrUnexpectedEOF && err != io.EOF {
			t.Error(n, err)
		}
	}
	data[150] ^= 1
	if _, err := NewReader(bytes.NewReader(data)).Next(); err != ErrHeader {
		t.Error(err)
	}
	r := NewReader(strings.NewReader(strings.Repeat("x", 512)))
	for range 2 {
		if h, err := r.Next(); h != nil || err != ErrHeader {
			t.Error(h, err)
		}
	}
}

func TestFileInfo(t *testing.T) {
	h := &Header{Name: "a/link", Typeflag: TypeSymlink, Linkname: "target", Mode: 0o4755, Uid: 5, Uname: "user"}
	fi := h.FileInfo()
	if fi.Name() != "link" || fi.Mode() != fs.ModeSymlink|fs.ModeSetuid|0o755 || fi.Sys() != any(h) {
		t.Error(fi)
	}
	c, err := FileInfoHeader(fi, "other")
	if err != nil || c.Name != "link" || c.Linkname != "other" || c.Mode != 0o4755 || c.Uid != 5 || c.Uname != "user" {
		t.Error(c, err)
	}
	if _, err := FileInfoHeader(nil, ""); err == nil {
		t.Error("nil")
	}
}

type named struct{ fs.FileInfo }

func (named) Uname() (string, error) { return "user", nil }
func (named) Gname() (string, error) { return "group", errors.New("no group") }

func TestNames(t *testing.T) {
	if _, err := FileInfoHeader(named{(&Header{Name: "a"}).FileInfo()}, ""); err == nil || err.Error() != "no group" {
		t.Error(err)
	}
}

func TestAddFS(t *testing.T) {
	var b bytes.Buffer
	w := NewWriter(&b)
	err := w.AddFS(fstest.MapFS{"d/file": {Data: []byte("text")}, "empty": {Mode: fs.ModeDir}, "link": {Data: []byte("d"), Mode: fs.ModeSymlink}})
	if err != nil || w.Close() != nil {
		t.Fatal(err)
	}
	found := ""
	r := NewReader(&b)
	for {
		h, err := r.Next()
		if err == io.EOF {
			break
		}
		data, _ := io.ReadAll(r)
		found += fmt.Sprintf("%c %s %s %s\n", h.Typeflag, h.Name, h.Linkname, data)
	}
	if found != "5 d/  \n0 d/file  text\n5 empty/  \n2 link d \n" {
		t.Error(found)
	}
}

func ExampleWriter() {
	var b bytes.Buffer
	w := NewWriter(&b)
	for _, name := range []string{"readme.txt", "etc/passwd"} {
		text := "This is " + name
		w.WriteHeader(&Header{Name: name, Mode: 0o600, Size: int64(len(text))})
		w.Write([]byte(text))
	}
	w.Close()

	r := NewReader(&b)
	for {
		h, err := r.Next()
		if err == io.EOF {
			break
		}
		text, _ := io.ReadAll(r)
		fmt.Printf("%s: %s\n", h.Name, text)
	}
	// Output:
	// readme.txt: This is readme.txt
	// etc/passwd: This is etc/passwd
}
