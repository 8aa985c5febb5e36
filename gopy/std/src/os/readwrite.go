// Reading and writing more than bytes of a slice.

package os

import (
	"io"
	"unsafe"
)

// WriteString is Write of a string's bytes.
func (f *File) WriteString(s string) (n int, err error) {
	return f.Write(unsafe.Slice(unsafe.StringData(s), len(s)))
}

// ReadFrom writes all that r gives.
func (f *File) ReadFrom(r io.Reader) (n int64, err error) {
	if err := f.usable("write"); err != nil {
		return 0, err
	}
	return io.Copy(fileWriter{f}, r)
}

// WriteTo writes the rest of the file to w.
func (f *File) WriteTo(w io.Writer) (n int64, err error) {
	if err := f.usable("read"); err != nil {
		return 0, err
	}
	return io.Copy(w, fileReader{f})
}

// fileWriter and fileReader are files without ReadFrom and WriteTo, so that io.Copy does the work.
type fileWriter struct{ f *File }

func (w fileWriter) Write(b []byte) (int, error)       { return w.f.Write(b) }
func (w fileWriter) WriteString(s string) (int, error) { return w.f.WriteString(s) }

type fileReader struct{ f *File }

func (r fileReader) Read(b []byte) (int, error) { return r.f.Read(b) }

// ReadFile returns the contents of a file. That they end is no error.
func ReadFile(name string) ([]byte, error) {
	f, err := Open(name)
	if err != nil {
		return nil, err
	}
	data, err := readRest(f)
	f.Close()
	return data, err
}

// readRest reads a file to its end.
func readRest(f *File) ([]byte, error) {
	size := 0
	if info, err := f.Stat(); err == nil {
		size = int(info.Size())
	}
	// One byte more, to meet the end without growing; and files like those of /proc do not tell their size.
	data := make([]byte, 0, max(size+1, 512))
	for {
		n, err := f.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err != nil {
			if err == io.EOF {
				err = nil
			}
			return data, err
		}
		if len(data) == cap(data) {
			data = append(data, make([]byte, 512)...)[:len(data)]
		}
	}
}

// WriteFile makes a new file with these contents, or writes them into one that exists, whose permissions it does not change.
func WriteFile(name string, data []byte, perm FileMode) error {
	f, err := OpenFile(name, O_WRONLY|O_CREATE|O_TRUNC, perm)
	if err != nil {
		return err
	}
	return writeAndClose(f, data)
}

func writeAndClose(f *File, data []byte) error {
	_, err := f.Write(data)
	if failed := f.Close(); err == nil {
		err = failed
	}
	return err
}
