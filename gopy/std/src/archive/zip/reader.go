// Reading of archives.

package zip

import (
	"bufio"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
)

// Reader reads an archive. It is a file system too (fs.FS).
type Reader struct {
	r             io.ReaderAt
	File          []*File // all files, in the order of the directory
	Comment       string  // of the archive
	decompressors map[uint16]Decompressor

	once    sync.Once // makes the tree
	entries map[string]*entry
	lists   map[string][]*entry
}

// ReadCloser is a [Reader] of a file that has to be closed.
type ReadCloser struct {
	f *os.File
	Reader
}

// File is a file in an archive.
type File struct {
	FileHeader
	zip    *Reader
	offset int64 // of its header, from the beginning of what the archive is in
}

// OpenReader opens an archive by its name. It has to be closed. For names that lead out of a directory, see [NewReader].
func OpenReader(name string) (*ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	rc := &ReadCloser{f: f}
	info, err := f.Stat()
	if err == nil {
		err = rc.init(f, info.Size())
	}
	if err != nil && err != ErrInsecurePath {
		f.Close()
		return nil, err
	}
	return rc, err
}

// Close closes the file that the archive is in.
func (rc *ReadCloser) Close() error { return rc.f.Close() }

// NewReader returns a reader of the archive that r has in that many bytes.
//
// If the environment has GODEBUG with zipinsecurepath=0, and a name has a backslash or filepath.IsLocal is false for it, the reader comes
// with [ErrInsecurePath]; one can use it all the same.
func NewReader(r io.ReaderAt, size int64) (*Reader, error) {
	if size < 0 {
		return nil, errors.New("zip: size cannot be negative")
	}
	z := new(Reader)
	if err := z.init(r, size); err == ErrInsecurePath {
		return z, err
	} else if err != nil {
		return nil, err
	}
	return z, nil
}

// init reads the directory. Its record at the end has but 16 bits for the number of files, and some programs leave the others out; so all
// headers are read that are there.
func (r *Reader) init(from io.ReaderAt, size int64) error {
	d, err := readEnd(from, size)
	if err != nil {
		return err
	}
	r.r = from
	r.Comment = d.comment
	start := d.base + int64(d.offset)
	headers := bufio.NewReader(io.NewSectionReader(from, start, size-start))
	for {
		f := &File{zip: r}
		err = f.readHeader(headers)
		if err == ErrFormat || err == io.ErrUnexpectedEOF {
			break
		}
		if err != nil {
			return err
		}
		f.offset += d.base
		r.File = append(r.File, f)
	}
	if uint16(len(r.File)) != uint16(d.files) {
		return err
	}
	if checksPaths() {
		for _, f := range r.File {
			if f.Name != "" && (!filepath.IsLocal(f.Name) || strings.Contains(f.Name, `\`)) {
				return ErrInsecurePath
			}
		}
	}
	return nil
}

// DataOffset returns where the data of the file begins, from the beginning of what the archive is in.
func (f *File) DataOffset() (offset int64, err error) {
	var b [fileSize]byte
	if _, err := f.zip.r.ReadAt(b[:], f.offset); err != nil {
		return 0, err
	}
	if get32(b[:]) != fileSignature {
		return 0, ErrFormat
	}
	return f.offset + fileSize + int64(get16(b[26:])) + int64(get16(b[28:])), nil
}

// OpenRaw returns a reader of the data as it is in the archive.
func (f *File) OpenRaw() (io.Reader, error) {
	at, err := f.DataOffset()
	if err != nil {
		return nil, err
	}
	return io.NewSectionReader(f.zip.r, at, int64(f.CompressedSize64)), nil
}

// Open returns a reader of the file, which checks size and checksum at the end. Several may be open at once.
func (f *File) Open() (io.ReadCloser, error) {
	at, err := f.DataOffset()
	if err != nil {
		return nil, err
	}
	if strings.HasSuffix(f.Name, "/") { // some programs say that directories are compressed
		if f.UncompressedSize64 != 0 {
			return noData{ErrFormat}, nil
		}
		return noData{io.EOF}, nil
	}
	size := int64(f.CompressedSize64)
	data, err := f.zip.decompress(f.Method, io.NewSectionReader(f.zip.r, at, size))
	if err != nil {
		return nil, err
	}
	c := &checked{f: f, data: data}
	if f.Flags&flagDescriptor != 0 {
		c.descriptor = io.NewSectionReader(f.zip.r, at+size, 16)
	}
	return c, nil
}

// noData is a reader of a directory.
type noData struct{ err error }

func (n noData) Read([]byte) (int, error) { return 0, n.err }
func (n noData) Close() error             { return nil }

// checked is a reader that checks what it reads.
type checked struct {
	f          *File
	data       io.ReadCloser
	descriptor io.Reader // what is behind the data, or nil
	read       uint64
	sum        uint32
	err        error
}

func (c *checked) Stat() (fs.FileInfo, error) { return c.f.FileInfo(), nil }
func (c *checked) Close() error               { return c.data.Close() }

func (c *checked) Read(p []byte) (n int, err error) {
	if c.err != nil {
		return 0, c.err
	}
	n, err = c.data.Read(p)
	c.sum = crc32.Update(c.sum, crc32.IEEETable, p[:n])
	c.read += uint64(n)
	if c.read > c.f.UncompressedSize64 {
		return 0, ErrFormat
	}
	if err == io.EOF {
		if c.read < c.f.UncompressedSize64 {
			return 0, io.ErrUnexpectedEOF
		}
		err = c.end()
	}
	c.err = err
	return n, err
}

// end checks the checksum; without a record behind the data, 0 is none.
func (c *checked) end() error {
	if c.descriptor != nil {
		if err := c.readDescriptor(); err == io.EOF {
			return io.ErrUnexpectedEOF
		} else if err != nil {
			return err
		}
	} else if c.f.CRC32 == 0 {
		return io.EOF
	}
	if c.sum != c.f.CRC32 {
		return ErrChecksum
	}
	return io.EOF
}

// readDescriptor reads the record behind the data: checksum and sizes, often with a signature before them. The sizes can have 32 or 64
// bits; those in the directory are the right ones.
func (c *checked) readDescriptor() error {
	var b [12]byte
	if _, err := io.ReadFull(c.descriptor, b[:4]); err != nil {
		return err
	}
	rest := b[4:]
	if get32(b[:]) == dataSignature {
		rest = b[:]
	}
	if _, err := io.ReadFull(c.descriptor, rest); err != nil {
		return err
	}
	if get32(b[:]) != c.f.CRC32 {
		return ErrChecksum
	}
	return nil
}
