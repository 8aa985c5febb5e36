// Checking Readers.

package iotest

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
)

// TestReader reads r in several ways, and tells what is wrong with it; content is what it should give. If r can Seek or ReadAt, that is checked too.
func TestReader(r io.Reader, content []byte) error {
	if len(content) > 0 {
		if n, err := r.Read(nil); n != 0 || err != nil {
			return fmt.Errorf("Read(0) = %d, %v, want 0, nil", n, err)
		}
	}
	data, err := io.ReadAll(&smallReader{r: r})
	if err != nil {
		return err
	}
	if !bytes.Equal(data, content) {
		return fmt.Errorf("ReadAll(small amounts) = %q\n\twant %q", data, content)
	}
	if n, err := r.Read(make([]byte, 10)); n != 0 || err != io.EOF {
		return fmt.Errorf("Read(10) at EOF = %v, %v, want 0, EOF", n, err)
	}
	if r, ok := r.(io.ReadSeeker); ok {
		if err := testSeek(r, content); err != nil {
			return err
		}
	}
	if r, ok := r.(io.ReaderAt); ok {
		return testReadAt(r, content)
	}
	return nil
}

// smallReader reads 1, 2 or 3 bytes at a time, and says in errors where they happened.
type smallReader struct {
	r      io.Reader
	offset int
	size   int
}

func (r *smallReader) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	r.size = r.size%3 + 1
	n, err := r.r.Read(p[:min(r.size, len(p))])
	if err != nil && err != io.EOF {
		err = fmt.Errorf("Read(%d bytes at offset %d): %v", n, r.offset, err)
	}
	r.offset += n
	return n, err
}

// testSeek checks Seek. r has been read to its end.
func testSeek(r io.ReadSeeker, content []byte) error {
	size := len(content)
	// seek expects the offset want; call and from say in messages what was done.
	seek := func(offset, whence int, call, from string, want int) error {
		if off, err := r.Seek(int64(offset), whence); off != int64(want) || err != nil {
			if offset == -1 && from == "EOF" && whence == 1 {
				off = -off // so it is printed
			}
			return fmt.Errorf("Seek(%s, %d) from %s = %d, %v, want %d, nil", call, whence, from, off, err, want)
		}
		return nil
	}
	rest := func(reader io.Reader, from int) error {
		data, err := io.ReadAll(reader)
		if err != nil {
			return fmt.Errorf("ReadAll from offset %d: %v", from, err)
		}
		if !bytes.Equal(data, content[from:]) {
			return fmt.Errorf("ReadAll from offset %d = %q\n\twant %q", from, data, content[from:])
		}
		return nil
	}
	third := -size / 3
	middle := size + third
	if err := seek(0, 1, "0", "EOF", size); err != nil {
		return err
	}
	if middle > 0 {
		if err := seek(-1, 1, "-1", "EOF", size-1); err != nil {
			return err
		}
		if err := seek(third, 1, strconv.Itoa(third), strconv.Itoa(size-1), middle-1); err != nil {
			return err
		}
		if err := seek(1, 1, "+1", strconv.Itoa(middle-1), middle); err != nil {
			return err
		}
	}
	if err := seek(0, 1, "0", strconv.Itoa(middle), middle); err != nil {
		return err
	}
	if err := rest(&smallReader{r: r}, middle); err != nil {
		return err
	}
	half := strconv.Itoa(middle / 2)
	if err := seek(middle/2, 0, half, "EOF", middle/2); err != nil {
		return err
	}
	if err := seek(third, 2, strconv.Itoa(third), half, middle); err != nil {
		return err
	}
	if err := rest(&smallReader{r: r}, middle); err != nil {
		return err
	}
	if err := seek(middle/2, 0, half, "EOF", middle/2); err != nil {
		return err
	}
	return rest(r, middle/2)
}

// testReadAt checks ReadAt.
func testReadAt(r io.ReaderAt, content []byte) error {
	size := len(content)
	data := make([]byte, size, size+1)
	fill := func() {
		for i := range data {
			data[i] = 0xfe // what is there if nothing is read
		}
	}
	fill()
	n, err := r.ReadAt(data, 0)
	if n != size || err != nil && err != io.EOF {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, want %d, nil or EOF", size, n, err, size)
	}
	if !bytes.Equal(data, content) {
		return fmt.Errorf("ReadAt(%d, 0) = %q\n\twant %q", size, data, content)
	}
	if n, err = r.ReadAt(data[:1], int64(size)); n != 0 || err != io.EOF {
		return fmt.Errorf("ReadAt(1, %d) = %v, %v, want 0, EOF", size, n, err)
	}
	fill()
	longer := cap(data)
	if n, err = r.ReadAt(data[:longer], 0); n != size || err != io.EOF {
		return fmt.Errorf("ReadAt(%d, 0) = %v, %v, want %d, EOF", longer, n, err, size)
	}
	if !bytes.Equal(data, content) {
		return fmt.Errorf("ReadAt(%d, 0) = %q\n\twant %q", size, data, content)
	}
	fill()
	for i := range data {
		want := "nil"
		if i == size-1 {
			want = "nil or EOF"
		}
		n, err = r.ReadAt(data[i:i+1], int64(i))
		if n != 1 || err != nil && (i != size-1 || err != io.EOF) {
			return fmt.Errorf("ReadAt(1, %d) = %v, %v, want 1, %s", i, n, err, want)
		}
		if data[i] != content[i] {
			return fmt.Errorf("ReadAt(1, %d) = %q want %q", i, data[i:i+1], content[i:i+1])
		}
	}
	return nil
}
