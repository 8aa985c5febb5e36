// Reading of the directory at the end of an archive.

package zip

import (
	"io"
	"math"
	"time"
	"unicode/utf8"
)

// directory is what the record at the end tells of the directory.
type directory struct {
	files   uint64
	size    uint64
	offset  uint64 // from the beginning of the archive
	base    int64  // where the archive begins; there may be something else before it
	comment string
}

// readEnd reads the record at the end. Only a comment is behind it, of up to 64 KiB.
func readEnd(r io.ReaderAt, size int64) (d directory, err error) {
	var buf []byte
	at := -1
	for _, tail := range [...]int64{1 << 10, 65 << 10} {
		tail = min(tail, size)
		buf = make([]byte, tail)
		if _, err := r.ReadAt(buf, size-tail); err != nil && err != io.EOF {
			return d, err
		}
		if at = findEnd(buf); at >= 0 || tail == size {
			break
		}
	}
	if at < 0 {
		return d, ErrFormat
	}
	end := size - int64(len(buf)-at)
	b := buf[at:]
	d.files, d.size, d.offset = uint64(get16(b[10:])), uint64(get32(b[12:])), uint64(get32(b[16:]))
	d.comment = string(b[endSize:][:get16(b[20:])])
	if d.files == max16 || d.size == max32 || d.offset == max32 {
		if end, err = d.read64(r, end); err != nil {
			return d, err
		}
	}
	if d.size > math.MaxInt64 || d.offset > math.MaxInt64 {
		return d, ErrFormat
	}
	d.base = end - int64(d.size) - int64(d.offset)
	if start := d.base + int64(d.offset); start < 0 || start >= size {
		return d, ErrFormat
	}
	// If there is a header where the directory would be without anything before the archive, the size is wrong.
	if d.base > 0 {
		offset := int64(d.offset)
		if new(File).readHeader(io.NewSectionReader(r, offset, size-offset)) == nil {
			d.base = 0
		}
	}
	return d, nil
}

// findEnd returns where the record at the end begins, or -1.
func findEnd(b []byte) int {
	for at := len(b) - endSize; at >= 0; at-- {
		if b[at] == 'P' && get32(b[at:]) == endSignature {
			if at+endSize+int(get16(b[at+20:])) > len(b) {
				return -1 // not all of the comment is there
			}
			return at
		}
	}
	return -1
}

// read64 reads the larger record before that at the end, if there is one, and returns where the directory ends.
func (d *directory) read64(r io.ReaderAt, end int64) (int64, error) {
	if end < locator64Size {
		return end, nil
	}
	var locator [locator64Size]byte
	if _, err := r.ReadAt(locator[:], end-locator64Size); err != nil {
		return 0, err
	}
	at := int64(get64(locator[8:]))
	if get32(locator[:]) != locator64Signature || get32(locator[4:]) != 0 || get32(locator[16:]) != 1 || at < 0 {
		return end, nil // none, or the archive has several parts
	}
	var b [end64Size]byte
	if _, err := r.ReadAt(b[:], at); err != nil {
		return 0, err
	}
	if get32(b[:]) != end64Signature {
		return 0, ErrFormat
	}
	d.files, d.size, d.offset = get64(b[32:]), get64(b[40:]), get64(b[48:])
	return at, nil
}

// readHeader reads a header in the directory. It returns ErrFormat if there is none, io.ErrUnexpectedEOF if it is not complete.
func (f *File) readHeader(r io.Reader) error {
	var b [directorySize]byte
	if _, err := io.ReadFull(r, b[:]); err != nil {
		return err
	}
	if get32(b[:]) != directorySignature {
		return ErrFormat
	}
	f.CreatorVersion = get16(b[4:])
	f.ReaderVersion = get16(b[6:])
	f.Flags = get16(b[8:])
	f.Method = get16(b[10:])
	f.ModifiedTime = get16(b[12:])
	f.ModifiedDate = get16(b[14:])
	f.CRC32 = get32(b[16:])
	f.CompressedSize = get32(b[20:])
	f.UncompressedSize = get32(b[24:])
	f.CompressedSize64 = uint64(f.CompressedSize)
	f.UncompressedSize64 = uint64(f.UncompressedSize)
	name, extra, comment := int(get16(b[28:])), int(get16(b[30:])), int(get16(b[32:]))
	f.ExternalAttrs = get32(b[38:])
	f.offset = int64(get32(b[42:]))
	rest := make([]byte, name+extra+comment)
	if _, err := io.ReadFull(r, rest); err != nil {
		return err
	}
	f.Name = string(rest[:name])
	f.Extra = rest[name : name+extra]
	f.Comment = string(rest[name+extra:])
	f.NonUTF8 = f.Flags&flagUTF8 == 0
	valid, plain := checkText(f.Name, f.Comment)
	if !valid || plain {
		f.NonUTF8 = !valid
	}
	return f.readExtra()
}

// checkText tells whether texts are valid UTF-8, and whether they are plain: the same in all encodings. Some Asian encodings have
// other characters for the backslash and the tilde.
func checkText(texts ...string) (valid, plain bool) {
	plain = true
	for _, text := range texts {
		if !utf8.ValidString(text) {
			return false, false
		}
		for i := 0; i < len(text); i++ {
			if c := text[i]; c < 0x20 || c > 0x7d || c == '\\' {
				plain = false
			}
		}
	}
	return true, plain
}

// readExtra reads extra data: sizes and times. Each part has a number that tells what it is, and its size.
func (f *File) readExtra() error {
	var modified time.Time
	for extra := f.Extra; len(extra) >= 4; {
		what, size := get16(extra), int(get16(extra[2:]))
		if extra = extra[4:]; size > len(extra) {
			break
		}
		part := extra[:size]
		extra = extra[size:]
		switch what {
		case extraZIP64:
			if !f.readSizes(part) {
				return ErrFormat
			}
		case extraNTFS:
			if t, ok := timeNTFS(part); ok {
				modified = t
			}
		case extraUnix, extraInfoUnix: // times of access and change
			if size >= 8 {
				modified = time.Unix(int64(get32(part[4:])), 0)
			}
		case extraTime: // which times there are, and the first one
			if size >= 5 && part[0]&1 != 0 {
				modified = time.Unix(int64(get32(part[1:])), 0)
			}
		}
	}
	local := f.ModTime()
	switch {
	case modified.IsZero():
		f.Modified = local
	case f.ModifiedTime == 0 && f.ModifiedDate == 0:
		f.Modified = modified.UTC()
	default:
		f.Modified = modified.In(zone(local.Sub(modified)))
	}
	return nil
}

// readSizes reads the numbers that do not fit into the header.
func (f *File) readSizes(b []byte) bool {
	next := func() (v uint64, ok bool) {
		if len(b) < 8 {
			return 0, false
		}
		v = get64(b)
		b = b[8:]
		return v, true
	}
	ok := true
	if f.UncompressedSize == max32 {
		f.UncompressedSize64, ok = next()
	}
	if f.CompressedSize == max32 && ok {
		f.CompressedSize64, ok = next()
	}
	if f.offset == max32 && ok {
		var offset uint64
		offset, ok = next()
		f.offset = int64(offset)
	}
	return ok
}

// timeNTFS reads a time of NTFS: tenths of microseconds since 1601.
func timeNTFS(b []byte) (t time.Time, ok bool) {
	if len(b) < 4 {
		return t, false
	}
	for b = b[4:]; len(b) >= 4; {
		what, size := get16(b), int(get16(b[2:]))
		if b = b[4:]; size > len(b) {
			break
		}
		if what == 1 && size == 24 {
			ticks := int64(get64(b))
			t, ok = time.Unix(ticks/1e7-11644473600, ticks%1e7*100), true
		}
		b = b[size:]
	}
	return t, ok
}
