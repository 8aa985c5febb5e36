// Forms as a whole.

package multipart

import (
	"bytes"
	"errors"
	"io"
	"net/textproto"
)

// ErrMessageTooLarge is what ReadForm gives for a form of too many parts or fields of headers, or too much besides files.
var ErrMessageTooLarge = errors.New("multipart: message too large")

const (
	maxParts  = 1000
	maxValues = 10 << 20 // bytes of what is not in files
)

// Form has the fields of a form, and its files.
type Form struct {
	Value map[string][]string
	File  map[string][]*FileHeader
}

// FileHeader describes a file of a form.
type FileHeader struct {
	Filename string
	Header   textproto.MIMEHeader
	Size     int64

	content []byte
}

// File is a file of a form, opened.
type File interface {
	io.Reader
	io.ReaderAt
	io.Seeker
	io.Closer
}

// ReadForm reads all parts. Files stay in memory, whatever maxMemory says: the disk of a program in a sandbox is memory too.
func (r *Reader) ReadForm(maxMemory int64) (*Form, error) {
	form := &Form{map[string][]string{}, map[string][]*FileHeader{}}
	left := max(maxMemory, 0) + maxValues
	if left < 0 {
		left = 1<<63 - 2
	}
	fields := maxFields
	defer func() { r.limit = 0 }()
	for n := 0; ; n++ {
		r.limit = min(maxHeader, left)
		p, err := r.NextPart()
		if err == io.EOF {
			return form, nil
		}
		if err != nil {
			return nil, err
		}
		count, header := headerSize(p.Header)
		fields -= count
		if n >= maxParts || fields < 0 {
			return nil, ErrMessageTooLarge
		}
		name := p.FormName()
		if name == "" {
			continue
		}
		var b bytes.Buffer
		filename := p.FileName()
		if filename != "" {
			if _, err := io.Copy(&b, p); err != nil {
				return nil, err
			}
			left -= header
			form.File[name] = append(form.File[name], &FileHeader{filename, p.Header, int64(b.Len()), b.Bytes()})
			continue
		}
		size, err := io.CopyN(&b, p, left+1)
		if err != nil && err != io.EOF {
			return nil, err
		}
		if left -= size + int64(len(name)) + 200; left < 0 {
			return nil, ErrMessageTooLarge
		}
		form.Value[name] = append(form.Value[name], b.String())
	}
}

// RemoveAll has nothing to remove.
func (f *Form) RemoveAll() error { return nil }

type openFile struct{ *io.SectionReader }

func (openFile) Close() error { return nil }

// Open opens the file.
func (fh *FileHeader) Open() (File, error) {
	return openFile{io.NewSectionReader(bytes.NewReader(fh.content), 0, fh.Size)}, nil
}
