// Writing of archives: the files, and the directory at the end.

package zip

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
)

// Writer writes an archive. Close has to be called at the end.
type Writer struct {
	out         output
	headers     []*written
	last        *fileWriter // of the current file, or nil
	closed      bool
	compressors map[uint16]Compressor
	comment     string
}

// written is a header that is in the archive.
type written struct {
	*FileHeader
	offset uint64
	raw    bool // see CreateRaw
}

// output counts what is written.
type output struct {
	w  *bufio.Writer
	at int64
}

func (o *output) Write(p []byte) (n int, err error) {
	n, err = o.w.Write(p)
	o.at += int64(n)
	return n, err
}

// NewWriter returns a writer of an archive into w.
func NewWriter(w io.Writer) *Writer { return &Writer{out: output{w: bufio.NewWriter(w)}} }

// SetOffset tells how many bytes are before the archive in what it is written into. It panics if something was written.
func (w *Writer) SetOffset(n int64) {
	if w.out.at != 0 {
		panic("zip: SetOffset called after data was written")
	}
	w.out.at = n
}

// Flush writes what is in the buffer. [Writer.Close] does this too.
func (w *Writer) Flush() error { return w.out.w.Flush() }

// SetComment sets the comment of the archive, which Close writes.
func (w *Writer) SetComment(comment string) error {
	if len(comment) > max16 {
		return errors.New("zip: Writer.Comment too long")
	}
	w.comment = comment
	return nil
}

// endFile ends the current file.
func (w *Writer) endFile() error {
	if w.last == nil || w.last.closed {
		return nil
	}
	return w.last.end()
}

// Close writes the directory. It does not close the writer behind.
func (w *Writer) Close() error {
	if err := w.endFile(); err != nil {
		return err
	}
	if w.closed {
		return errors.New("zip: writer closed twice")
	}
	w.closed = true
	start := uint64(w.out.at)
	zip64 := false
	for _, h := range w.headers {
		b, large := h.forDirectory()
		zip64 = zip64 || large
		if _, err := w.out.Write(b); err != nil {
			return err
		}
	}
	end := uint64(w.out.at)
	if _, err := w.out.Write(w.end(start, end, zip64)); err != nil {
		return err
	}
	return w.Flush()
}

// forDirectory returns a header for the directory, and whether it needs ZIP64.
func (h *written) forDirectory() (b []byte, large bool) {
	version := h.ReaderVersion
	var sizes []byte
	for _, n := range [...]uint64{h.UncompressedSize64, h.CompressedSize64, h.offset} {
		if n >= max32 {
			sizes = append64(sizes, n)
		}
	}
	if large = len(sizes) > 0; large {
		version = max(version, version45)
		h.Extra = append16(append16(h.Extra, extraZIP64), uint16(len(sizes)))
		h.Extra = append(h.Extra, sizes...)
	}
	b = make([]byte, 0, directorySize+len(h.Name)+len(h.Extra)+len(h.Comment))
	b = append32(b, directorySignature)
	b = append16(b, h.CreatorVersion)
	b = h.appendStart(b, version)
	b = append32(b, h.CRC32)
	b = append32(b, uint32(min(h.CompressedSize64, max32)))
	b = append32(b, uint32(min(h.UncompressedSize64, max32)))
	b = append16(b, uint16(len(h.Name)))
	b = append16(b, uint16(len(h.Extra)))
	b = append16(b, uint16(len(h.Comment)))
	b = append32(b, 0) // part of the archive, and attributes of the data
	b = append32(b, h.ExternalAttrs)
	b = append32(b, uint32(min(h.offset, max32)))
	b = append(b, h.Name...)
	b = append(b, h.Extra...)
	return append(b, h.Comment...), large
}

// appendStart appends what both headers of a file begin with.
func (h *written) appendStart(b []byte, version uint16) []byte {
	b = append16(b, version)
	b = append16(b, h.Flags)
	b = append16(b, h.Method)
	b = append16(b, h.ModifiedTime)
	return append16(b, h.ModifiedDate)
}

// end returns the records behind the directory.
func (w *Writer) end(start, end uint64, zip64 bool) []byte {
	var b []byte
	size, files := end-start, uint64(len(w.headers))
	if zip64 || files >= max16 || size >= max32 || start >= max32 {
		b = append32(b, end64Signature)
		b = append64(b, end64Size-12) // what follows
		b = append16(b, version45)
		b = append16(b, version45)
		b = append64(b, 0) // parts of the archive
		b = append64(b, files)
		b = append64(b, files)
		b = append64(b, size)
		b = append64(b, start)

		b = append32(b, locator64Signature)
		b = append32(b, 0)
		b = append64(b, end)
		b = append32(b, 1) // number of parts
	}
	b = append32(b, endSignature)
	b = append32(b, 0) // parts of the archive
	b = append16(b, uint16(min(files, max16)))
	b = append16(b, uint16(min(files, max16)))
	b = append32(b, uint32(min(size, max32)))
	b = append32(b, uint32(min(start, max32)))
	b = append16(b, uint16(len(w.comment)))
	return append(b, w.comment...)
}

// Copy writes a file of another archive, compressed as it is.
func (w *Writer) Copy(f *File) error {
	r, err := f.OpenRaw()
	if err != nil {
		return err
	}
	h := f.FileHeader // its address would keep the other archive alive
	to, err := w.CreateRaw(&h)
	if err != nil {
		return err
	}
	_, err = io.Copy(to, r)
	return err
}

// AddFS writes all files and directories of a file system, with the method [Deflate].
func (w *Writer) AddFS(fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		return w.add(fsys, name, entry)
	})
}

func (w *Writer) add(fsys fs.FS, name string, entry fs.DirEntry) error {
	info, err := entry.Info()
	if err != nil {
		return err
	}
	if !entry.IsDir() && !info.Mode().IsRegular() {
		return errors.New("zip: cannot add non-regular file")
	}
	h, err := FileInfoHeader(info)
	if err != nil {
		return err
	}
	h.Name = name
	h.Method = Deflate
	if entry.IsDir() {
		h.Name += "/"
	}
	to, err := w.CreateHeader(h)
	if err != nil || entry.IsDir() {
		return err
	}
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(to, f)
	return err
}
