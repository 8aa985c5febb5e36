// Package check tests gopy's package archive/tar with Go's.
package check

import (
	real "archive/tar"
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"math/rand"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	ours "gopystd/archive/tar"
)

var random = rand.New(rand.NewSource(1))

func pick[T any](values ...T) T { return values[random.Intn(len(values))] }

// name returns a name for a file, often one that is hard to write.
func name() string {
	switch random.Intn(12) {
	case 0:
		return strings.Repeat("a", 90+random.Intn(20))
	case 1:
		return strings.Repeat("dir/", random.Intn(80)) + strings.Repeat("b", random.Intn(110))
	case 2:
		return strings.Repeat("é", 45+random.Intn(10)) + pick("", "/", "x")
	case 3:
		return pick("", "nul\x00", "bad\xff", "a=b", "ü/ö", "\n", "../up", "/root")
	case 4:
		return strings.Repeat("d/", random.Intn(60)) + strings.Repeat("/", random.Intn(150))
	case 5:
		return "dir/"
	}
	return fmt.Sprintf("file%d", random.Intn(100))
}

func number(small int64) int64 {
	switch random.Intn(16) {
	case 0:
		return pick[int64](1<<21-1, 1<<21, 1<<33-1, 1<<33, 1<<56-1, 1<<56, 1<<62, -1, -1<<56, -1<<56-1)
	case 1:
		return random.Int63() >> random.Intn(60)
	}
	return random.Int63n(small)
}

func moment() time.Time {
	switch random.Intn(8) {
	case 0, 1:
		return time.Time{}
	case 2:
		return time.Unix(number(1e9), random.Int63n(1e9)).UTC()
	case 3:
		return time.Unix(-random.Int63n(1e10), pick[int64](0, 5e8, 1)).UTC()
	}
	return time.Unix(random.Int63n(2e9), 0).UTC()
}

func records() map[string]string {
	if random.Intn(6) > 0 {
		return nil
	}
	m := map[string]string{}
	for range random.Intn(4) {
		m[pick("GOLANG.x", "path", "mtime", "uid", "comment", "SCHILY.xattr.user", "GNU.sparse.map", "k\x00", "a=b", "", "GOLANG.long", "size")] =
			pick("value", "", "5", "1.5", "two\nlines", "nul\x00", strings.Repeat("v", 80+random.Intn(30)))
	}
	return m
}

func header() real.Header {
	h := real.Header{
		Typeflag: pick[byte]('0', '0', '0', 0, 0, '1', '2', '3', '4', '5', '6', '7', 'S', 'x', 'g', 'L', 'Z'),
		Name:     name(),
		Size:     int64(random.Intn(2000)),
		Mode:     number(0o7777),
		Uid:      int(number(70000)),
		Gid:      int(number(70000)),
		ModTime:  moment(),
		Format:   pick[real.Format](0, 0, 2, 4, 8, 6, 12),
	}
	if h.Typeflag == 'g' && random.Intn(8) > 0 {
		h = real.Header{Typeflag: 'g', Name: h.Name, Format: h.Format}
	}
	h.PAXRecords = records()
	if random.Intn(3) == 0 && h.Typeflag != 'g' {
		h.Linkname, h.Uname, h.Gname = name(), name(), name()
		h.AccessTime, h.ChangeTime = moment(), moment()
		h.Devmajor, h.Devminor = number(100), number(100)
		if random.Intn(4) == 0 {
			h.Xattrs = map[string]string{"user.a": "b"}
		}
	}
	return h
}

func mine(h real.Header) *ours.Header {
	return &ours.Header{Typeflag: h.Typeflag, Name: h.Name, Linkname: h.Linkname, Size: h.Size, Mode: h.Mode, Uid: h.Uid, Gid: h.Gid,
		Uname: h.Uname, Gname: h.Gname, ModTime: h.ModTime, AccessTime: h.AccessTime, ChangeTime: h.ChangeTime, Devmajor: h.Devmajor,
		Devminor: h.Devminor, Xattrs: h.Xattrs, PAXRecords: h.PAXRecords, Format: ours.Format(h.Format)}
}

// archive writes some entries with both writers and returns what they have written.
func archive(t *testing.T, hard bool) []byte {
	var a, b bytes.Buffer
	v, w := real.NewWriter(&a), ours.NewWriter(&b)
	for range 1 + random.Intn(4) {
		h := header()
		if !hard {
			for real.NewWriter(io.Discard).WriteHeader(&h) != nil {
				h = header()
			}
		} else if random.Intn(20) == 0 {
			h.Size = number(2000)
		}
		size := int(max(0, min(h.Size, 5000)))
		log, log2 := fmt.Sprint(v.WriteHeader(&h)), fmt.Sprint(w.WriteHeader(mine(h)))
		if hard && strings.Contains(log, "invalid PAX record") && strings.Contains(log2, "invalid PAX record") {
			continue // which one is by chance
		}
		for range random.Intn(3) {
			data := bytes.Repeat([]byte{byte(random.Intn(256))}, pick(0, size, size/2, 7))
			n, err := v.Write(data)
			m, err2 := w.Write(data)
			log += fmt.Sprint(n, err)
			log2 += fmt.Sprint(m, err2)
		}
		if random.Intn(8) > 0 {
			data := make([]byte, 2000+size)
			v.Write(data)
			w.Write(data)
		}
		log += fmt.Sprint(v.Flush())
		log2 += fmt.Sprint(w.Flush())
		if log != log2 {
			t.Fatalf("%+v\n%s\n%s", h, log, log2)
		}
	}
	for range 2 {
		if err, err2 := v.Close(), w.Close(); fmt.Sprint(err) != fmt.Sprint(err2) {
			t.Fatal(err, err2)
		}
	}
	if err, err2 := v.WriteHeader(&real.Header{}), w.WriteHeader(&ours.Header{}); fmt.Sprint(err) != fmt.Sprint(err2) {
		t.Fatal(err, err2)
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Fatalf("%q\n%q", a.Bytes(), b.Bytes())
	}
	return b.Bytes()
}

func TestWriter(t *testing.T) {
	for range 4000 {
		archive(t, true)
	}
}

// contents describes all that a reader finds.
func contents[H any](next func() (H, error), info func(H) fs.FileInfo, read func([]byte) (int, error), step int) string {
	var b strings.Builder
	for range 50 {
		h, err := next()
		fmt.Fprintf(&b, "%v\n", err)
		if err != nil {
			break
		}
		fi := info(h)
		fmt.Fprintf(&b, "%+v %v %v %v\n", h, fi, fi.Name(), fi.Mode())
		p := make([]byte, step)
		for range 5 {
			n, err := read(p)
			fmt.Fprintf(&b, "%d %q %v\n", n, p[:n], err)
		}
	}
	return b.String()
}

// compare reads an archive with both readers.
func compare(t *testing.T, data []byte) {
	t.Helper()
	step, seeks := pick(0, 1, 100, 5000), random.Intn(2) == 0
	for try := 1; ; try++ {
		var r, s io.Reader = bytes.NewReader(data), bytes.NewReader(data)
		if !seeks {
			r, s = io.MultiReader(r), io.MultiReader(s)
		}
		v, w := real.NewReader(r), ours.NewReader(s)
		want := contents(v.Next, (*real.Header).FileInfo, v.Read, step)
		got := contents(w.Next, (*ours.Header).FileInfo, w.Read, step)
		if want == got {
			return
		}
		if try == 30 { // what a global header with a wrong record gives is by chance
			t.Fatalf("%.5000q\n%.5000s\n%.5000s", data, want, got)
		}
	}
}

// repair writes checksums for the blocks that look like headers.
func repair(data []byte) {
	for ; len(data) >= 512; data = data[512:] {
		if string(data[257:262]) == "ustar" || random.Intn(8) == 0 {
			copy(data[148:], "        ")
			sum := 0
			for _, c := range data[:512] {
				sum += int(c)
			}
			copy(data[148:], fmt.Sprintf("%06o\x00 ", sum))
		}
	}
}

func TestReader(t *testing.T) {
	for i := range 4000 {
		data := archive(t, false)
		for range i % 4 {
			at := random.Intn(len(data) / 512 * 512)
			switch random.Intn(5) {
			case 0:
				data[at] = pick[byte](0, 0x80, 0xff, ' ', '0', '7', '\n')
			case 1:
				copy(data[at/512*512+pick(100, 108, 116, 124, 136, 329, 337, 345, 357, 476):],
					pick("\x80\x00\x00\x00\x00\x00\x00\x01", "\xff\xff\xff\xff", " 12 ", "7777777\x00", "\xbf\xff\xff\xff\xff\xff\xff\xff\xff", "x"))
			case 2:
				data[at/512*512+156] = pick[byte]('0', 0, 'S', 'x', 'g', 'L', 'K', '5', 'Z')
			case 3:
				copy(data[at/512*512+257:], pick("ustar\x0000", "ustar  \x00", "ustar ", "V7"))
			case 4:
				copy(data[at/512*512+508:], "tar\x00")
			}
		}
		if i%3 > 0 {
			repair(data)
		}
		if i%5 == 0 {
			data = data[:random.Intn(len(data))]
		}
		compare(t, data)
	}
}

// TestSparse reads files with holes whose maps are made by chance.
func TestSparse(t *testing.T) {
	for i := range 4000 {
		var offsets, lengths []int64
		size := int64(0)
		for range random.Intn(40) {
			size += pick[int64](0, 3, 1000)
			offsets = append(offsets, size)
			lengths = append(lengths, pick[int64](0, 1, 10, 600))
			size += lengths[len(lengths)-1]
		}
		data := int64(0)
		for _, n := range lengths {
			data += n
		}
		size += pick[int64](0, 0, 5)
		if i%7 == 0 {
			size += pick[int64](-5, -2000, 1<<40)
			data += pick[int64](-1, 5, 600)
			if len(offsets) > 0 {
				offsets[random.Intn(len(offsets))] = number(1000)
			}
		}
		compare(t, sparse(max(data, 0), size, offsets, lengths))
	}
}

func sparse(data, size int64, offsets, lengths []int64) []byte {
	var b bytes.Buffer
	content := bytes.Repeat([]byte("x"), int(data))
	records := map[string]string{"GNU.sparse.numblocks": fmt.Sprint(len(offsets)), "GNU.sparse.name": "real", "GNU.sparse.realsize": fmt.Sprint(size)}
	form := random.Intn(5)
	var numbers []string
	for i := range offsets {
		numbers = append(numbers, fmt.Sprint(offsets[i]), fmt.Sprint(lengths[i]))
	}
	switch form {
	case 0: // the old form
		var h [512]byte
		copy(h[:], "old\x00")
		copy(h[124:], fmt.Sprintf("%011o\x00", data))
		copy(h[156:], "S")
		copy(h[257:], "ustar  \x00")
		copy(h[483:], fmt.Sprintf("%011o\x00", size))
		part, count := h[386:483], 4
		blocks := [][]byte{h[:]}
		for i := range offsets {
			if count == 0 {
				part[len(part)/24*24] = 1
				part, count = make([]byte, 512), 21
				blocks = append(blocks, part)
			}
			at := (len(part)/24 - count) * 24
			copy(part[at:], fmt.Sprintf("%011o\x00%011o\x00", offsets[i], lengths[i]))
			count--
		}
		all := bytes.Join(blocks, nil)
		repair(all[:512])
		b.Write(all)
		b.Write(content)
		b.Write(make([]byte, -data&511))
		b.Write(make([]byte, 1024))
		return b.Bytes()
	case 1, 2: // numbers in records
		records["GNU.sparse.map"] = strings.Join(numbers, ",")
		if form == 2 {
			records["GNU.sparse.major"], records["GNU.sparse.minor"] = "0", pick("1", "0", "", "2")
		}
	case 3: // numbers before the data
		records["GNU.sparse.major"], records["GNU.sparse.minor"] = "1", "0"
		text := strings.Join(append([]string{fmt.Sprint(len(offsets) + pick(0, 0, 0, 0, 0, 1, 1<<20, -1<<20))}, numbers...), "\n") + "\n"
		content = append([]byte(text+strings.Repeat("\x00", -len(text)&511)), content...)
	}
	var text string
	if form == 4 { // a record for each number
		wrong := random.Intn(31)
		for i, n := range numbers {
			text += record("GNU.sparse."+[]string{"offset", "numbytes"}[(i+wrong/30)%2], n)
		}
	}
	// The writer refuses such records; so they are written as an entry of another type.
	for key, value := range records {
		text += record(key, value)
	}
	w := ours.NewWriter(&b)
	w.WriteHeader(&ours.Header{Typeflag: '0', Name: "records", Size: int64(len(text)), Format: ours.FormatUSTAR})
	w.Write([]byte(text))
	w.WriteHeader(&ours.Header{Typeflag: '0', Name: "file", Size: int64(len(content)), Format: ours.FormatUSTAR})
	w.Write(content)
	w.Close()
	b.Bytes()[156] = 'x'
	repair(b.Bytes()[:512])
	return b.Bytes()
}

// record makes a record of PAX.
func record(key, value string) string {
	line := fmt.Sprintf(" %s=%s\n", key, value)
	n := len(line) + 2
	if n > 99 {
		n++
	}
	if n > 999 {
		n++
	}
	return fmt.Sprint(n) + line
}

func TestFileInfoHeader(t *testing.T) {
	for range 3000 {
		h := header()
		if random.Intn(2) == 0 {
			h.Mode |= pick[int64](0o010000, 0o020000, 0o040000, 0o060000, 0o120000, 0o140000, 0o100000)
		}
		v, err := real.FileInfoHeader(h.FileInfo(), "target")
		w, err2 := ours.FileInfoHeader(mine(h).FileInfo(), "target")
		if fmt.Sprintf("%+v", v) != fmt.Sprintf("%+v", w) || fmt.Sprint(err) != fmt.Sprint(err2) {
			t.Fatalf("%+v %v\n%+v %v", v, err, w, err2)
		}
	}
	for _, path := range []string{".", os.DevNull, "tar_test.go", "/dev/tty"} {
		fi, err := os.Stat(path)
		if err != nil {
			continue
		}
		v, err := real.FileInfoHeader(fi, "")
		w, err2 := ours.FileInfoHeader(fi, "")
		v.Uname, v.Gname = "", ""
		if fmt.Sprintf("%+v", v) != fmt.Sprintf("%+v", w) || fmt.Sprint(err) != fmt.Sprint(err2) {
			t.Errorf("%+v %v\n%+v %v", v, err, w, err2)
		}
	}
	_, err := real.FileInfoHeader(nil, "")
	_, err2 := ours.FileInfoHeader(nil, "")
	if err.Error() != err2.Error() {
		t.Error(err2)
	}
	for f := range real.Format(40) {
		if f.String() != ours.Format(f).String() {
			t.Error(f, ours.Format(f))
		}
	}
}

func TestAddFS(t *testing.T) {
	fsys := fstest.MapFS{
		"a/b/c.txt": {Data: []byte("text"), Mode: 0o640, ModTime: time.Unix(1e9, 0)},
		"a/empty":   {Mode: fs.ModeDir | 0o755},
		"link":      {Data: []byte("a/b"), Mode: fs.ModeSymlink | 0o777},
	}
	for range 2 {
		var a, b bytes.Buffer
		v, w := real.NewWriter(&a), ours.NewWriter(&b)
		err, err2 := v.AddFS(fsys), w.AddFS(fsys)
		if fmt.Sprint(err) != fmt.Sprint(err2) || !bytes.Equal(a.Bytes(), b.Bytes()) {
			t.Errorf("%v %v\n%q\n%q", err, err2, a.Bytes(), b.Bytes())
		}
		fsys["pipe"] = &fstest.MapFile{Mode: fs.ModeNamedPipe}
	}
}

func TestInsecurePath(t *testing.T) {
	var b bytes.Buffer
	w := ours.NewWriter(&b)
	for _, name := range []string{"../a", "a", "/b"} {
		w.WriteHeader(&ours.Header{Name: name})
	}
	w.Close()
	for _, setting := range []string{"", "tarinsecurepath=0", "tarinsecurepath=0,tarinsecurepath=1", "x=1,tarinsecurepath=0"} {
		t.Setenv("GODEBUG", setting)
		v, w := real.NewReader(bytes.NewReader(b.Bytes())), ours.NewReader(bytes.NewReader(b.Bytes()))
		for range 4 {
			h, err := v.Next()
			h2, err2 := w.Next()
			if fmt.Sprint(err) != fmt.Sprint(err2) || (h == nil) != (h2 == nil) {
				t.Error(setting, h, h2, err, err2)
			}
		}
	}
}
