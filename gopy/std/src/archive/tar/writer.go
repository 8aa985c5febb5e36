// Writing of archives.

package tar

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"time"
)

// Writer writes an archive: [Writer.WriteHeader] begins an entry, Write writes its data.
type Writer struct {
	w     io.Writer
	left  int64 // bytes of the current entry that are missing
	pad   int64 // bytes behind these
	block block
	err   error // ends writing for good
}

// NewWriter returns a writer of an archive into w.
func NewWriter(w io.Writer) *Writer { return &Writer{w: w} }

// Flush ends the current entry, whose data must be complete. [Writer.WriteHeader] and [Writer.Close] do this too.
func (tw *Writer) Flush() error {
	if tw.err != nil {
		return tw.err
	}
	if tw.left > 0 {
		return fmt.Errorf("archive/tar: missed writing %d bytes", tw.left)
	}
	if tw.pad > 0 {
		if _, tw.err = tw.w.Write(zeroBlock[:tw.pad]); tw.err != nil {
			return tw.err
		}
		tw.pad = 0
	}
	return nil
}

// WriteHeader begins an entry with as much data as h.Size tells. The entry before must be complete.
func (tw *Writer) WriteHeader(h *Header) error {
	if err := tw.Flush(); err != nil {
		return err
	}
	c := *h
	if c.Typeflag == TypeRegA {
		c.Typeflag = TypeReg
		if strings.HasSuffix(c.Name, "/") {
			c.Typeflag = TypeDir
		}
	}
	if c.Format == FormatUnknown { // otherwise times would make most headers twice as long
		c.ModTime = c.ModTime.Round(time.Second)
		c.AccessTime, c.ChangeTime = time.Time{}, time.Time{}
	}
	formats, records, err := c.encode()
	switch {
	case err != nil:
		return err
	case formats&FormatUSTAR != 0:
		tw.err = tw.writeUSTAR(&c)
	case formats&FormatPAX != 0:
		tw.err = tw.writePAX(&c, records)
	default:
		tw.err = tw.writeGNU(&c)
	}
	return tw.err
}

// Write writes data of the current entry. What is more than its size is not written, and [ErrWriteTooLong] returned. Links, devices,
// directories and pipes have no data, whatever their size.
func (tw *Writer) Write(p []byte) (n int, err error) {
	if tw.err != nil {
		return 0, tw.err
	}
	long := int64(len(p)) > tw.left
	if long {
		p = p[:tw.left]
	}
	if len(p) > 0 {
		n, tw.err = tw.w.Write(p)
		tw.left -= int64(n)
	}
	if tw.err == nil && long {
		return n, ErrWriteTooLong
	}
	return n, tw.err
}

// Close writes the end of the archive. The data of the current entry must be complete.
func (tw *Writer) Close() error {
	if tw.err == ErrWriteAfterClose {
		return nil
	}
	if tw.err != nil {
		return tw.err
	}
	err := tw.Flush()
	for i := 0; i < 2 && err == nil; i++ {
		_, err = tw.w.Write(zeroBlock[:])
	}
	tw.err = ErrWriteAfterClose
	return err
}

// AddFS writes all files and directories of a file system, and symbolic links if it has ReadLink.
func (tw *Writer) AddFS(fsys fs.FS) error {
	return fs.WalkDir(fsys, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		return tw.add(fsys, name, entry)
	})
}

func (tw *Writer) add(fsys fs.FS, name string, entry fs.DirEntry) error {
	info, err := entry.Info()
	if err != nil {
		return err
	}
	link := ""
	switch entry.Type() {
	case 0, fs.ModeDir:
	case fs.ModeSymlink:
		if link, err = fs.ReadLink(fsys, name); err != nil {
			return err
		}
	default:
		return errors.New("tar: cannot add non-regular file")
	}
	h, err := FileInfoHeader(info, link)
	if err != nil {
		return err
	}
	h.Name = name
	if entry.IsDir() {
		h.Name += "/"
	}
	if err := tw.WriteHeader(h); err != nil {
		return err
	}
	if !entry.Type().IsRegular() {
		return nil
	}
	f, err := fsys.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = io.Copy(tw, f)
	return err
}
