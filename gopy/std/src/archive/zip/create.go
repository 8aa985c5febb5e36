// Writing of a file: its header, the data, and a record with checksum and sizes, which are not known before.

package zip

import (
	"errors"
	"hash/crc32"
	"io"
	"strings"
)

// Create begins a file with the method [Deflate], and returns a writer for its data. All must be written before the next call of a Create
// method or Close. The name has to be relative, with slashes, and one at the end for a directory. Names may be there twice.
func (w *Writer) Create(name string) (io.Writer, error) {
	return w.CreateHeader(&FileHeader{Name: name, Method: Deflate})
}

// begin ends the file before.
func (w *Writer) begin(h *FileHeader) error {
	if err := w.endFile(); err != nil {
		return err
	}
	if n := len(w.headers); n > 0 && w.headers[n-1].FileHeader == h {
		return errors.New("archive/zip: invalid duplicate FileHeader")
	}
	return nil
}

// CreateHeader is Create with a header, which belongs to the writer then: it sets fields of it. If Modified is not zero, it is preferred to
// ModifiedDate and ModifiedTime.
func (w *Writer) CreateHeader(h *FileHeader) (io.Writer, error) {
	if err := w.begin(h); err != nil {
		return nil, err
	}
	if valid, plain := checkText(h.Name, h.Comment); h.NonUTF8 {
		h.Flags &^= flagUTF8
	} else if valid && !plain { // not all programs know the flag
		h.Flags |= flagUTF8
	}
	h.CreatorVersion = h.CreatorVersion&0xff00 | version20
	h.ReaderVersion = version20
	if !h.Modified.IsZero() {
		h.setLocalTime(h.Modified)
		h.Extra = append16(append16(h.Extra, extraTime), 5)
		h.Extra = append32(append(h.Extra, 1), uint32(h.Modified.Unix()))
	}
	head := &written{FileHeader: h, offset: uint64(w.out.at)}
	if strings.HasSuffix(h.Name, "/") {
		h.Method = Store
		h.Flags &^= flagDescriptor
		h.CompressedSize, h.CompressedSize64, h.UncompressedSize, h.UncompressedSize64 = 0, 0, 0, 0
		if err := w.writeHeader(head); err != nil {
			return nil, err
		}
		w.last = nil
		return directoryWriter{}, nil
	}
	h.Flags |= flagDescriptor
	f := &fileWriter{written: head, out: &w.out}
	var err error
	if f.data, err = w.compress(h.Method, &w.out); err != nil {
		return nil, err
	}
	if err := w.writeHeader(head); err != nil {
		return nil, err
	}
	f.start = w.out.at
	w.last = f
	return f, nil
}

// CreateRaw is CreateHeader for data that is compressed already, and a header with checksum and sizes, which is written as it is.
func (w *Writer) CreateRaw(h *FileHeader) (io.Writer, error) {
	if err := w.begin(h); err != nil {
		return nil, err
	}
	h.CompressedSize = uint32(min(h.CompressedSize64, max32))
	h.UncompressedSize = uint32(min(h.UncompressedSize64, max32))
	head := &written{FileHeader: h, offset: uint64(w.out.at), raw: true}
	if err := w.writeHeader(head); err != nil {
		return nil, err
	}
	if strings.HasSuffix(h.Name, "/") {
		w.last = nil
		return directoryWriter{}, nil
	}
	w.last = &fileWriter{written: head, out: &w.out}
	return w.last, nil
}

// writeHeader writes the header before a file. It has sizes only if no record behind the file has them.
func (w *Writer) writeHeader(h *written) error {
	w.headers = append(w.headers, h)
	if len(h.Name) > max16 {
		return errors.New("zip: FileHeader.Name too long")
	}
	if len(h.Extra) > max16 {
		return errors.New("zip: FileHeader.Extra too long")
	}
	version := h.ReaderVersion
	var sum, compressed, uncompressed uint32
	var sizes []byte
	if h.raw && h.Flags&flagDescriptor == 0 {
		sum, compressed, uncompressed = h.CRC32, uint32(h.CompressedSize64), uint32(h.UncompressedSize64)
		if h.large() {
			version = max(version, version45)
			compressed, uncompressed = max32, max32
			sizes = append16(append16(sizes, extraZIP64), 16)
			sizes = append64(append64(sizes, h.UncompressedSize64), h.CompressedSize64)
		}
	}
	b := make([]byte, 0, fileSize+len(h.Name)+len(h.Extra)+len(sizes))
	b = append32(b, fileSignature)
	b = h.appendStart(b, version)
	b = append32(b, sum)
	b = append32(b, compressed)
	b = append32(b, uncompressed)
	b = append16(b, uint16(len(h.Name)))
	b = append16(b, uint16(len(h.Extra)+len(sizes)))
	b = append(b, h.Name...)
	b = append(b, h.Extra...)
	_, err := w.out.Write(append(b, sizes...))
	return err
}

// large tells whether a size needs more than 32 bits.
func (h *FileHeader) large() bool { return h.CompressedSize64 > max32 || h.UncompressedSize64 > max32 }

// directoryWriter is the writer of a directory, which has no data.
type directoryWriter struct{}

func (directoryWriter) Write(p []byte) (int, error) {
	if len(p) > 0 {
		return 0, errors.New("zip: write to directory")
	}
	return 0, nil
}

// fileWriter is the writer of a file.
type fileWriter struct {
	*written
	out    *output
	data   io.WriteCloser // compresses into out; not used for raw data
	start  int64          // where compressed data begins
	size   uint64         // of the data
	sum    uint32
	closed bool
}

func (f *fileWriter) Write(p []byte) (n int, err error) {
	if f.closed {
		return 0, errors.New("zip: write to closed file")
	}
	if f.raw {
		return f.out.Write(p)
	}
	f.sum = crc32.Update(f.sum, crc32.IEEETable, p)
	n, err = f.data.Write(p)
	f.size += uint64(n)
	return n, err
}

// end writes what is missing, and completes the header.
func (f *fileWriter) end() error {
	f.closed = true
	h := f.FileHeader
	if !f.raw {
		if err := f.data.Close(); err != nil {
			return err
		}
		h.CRC32 = f.sum
		h.CompressedSize64, h.UncompressedSize64 = uint64(f.out.at-f.start), f.size
		h.CompressedSize, h.UncompressedSize = uint32(h.CompressedSize64), uint32(h.UncompressedSize64)
		if h.large() {
			h.CompressedSize, h.UncompressedSize = max32, max32
			h.ReaderVersion = version45
		}
	}
	if h.Flags&flagDescriptor == 0 {
		return nil
	}
	b := append32(append32(nil, dataSignature), h.CRC32)
	if h.large() {
		b = append64(append64(b, h.CompressedSize64), h.UncompressedSize64)
	} else {
		b = append32(append32(b, h.CompressedSize), h.UncompressedSize)
	}
	_, err := f.out.Write(b)
	return err
}
