// Writing parts.

package multipart

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net/textproto"
	"slices"
	"strings"
)

// Writer writes parts with a boundary between.
type Writer struct {
	w        io.Writer
	boundary string
	last     *partWriter
}

// NewWriter makes a Writer with a boundary by chance.
func NewWriter(w io.Writer) *Writer {
	var b [30]byte
	rand.Read(b[:])
	return &Writer{w: w, boundary: fmt.Sprintf("%x", b[:])}
}

// Boundary is the boundary.
func (w *Writer) Boundary() string { return w.boundary }

// SetBoundary chooses another boundary, before the first part.
func (w *Writer) SetBoundary(boundary string) error {
	if w.last != nil {
		return errors.New("mime: SetBoundary called after write")
	}
	if len(boundary) < 1 || len(boundary) > 70 {
		return errors.New("mime: invalid boundary length")
	}
	for i := 0; i < len(boundary); i++ {
		c := boundary[i]
		letter := 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
		if !letter && strings.IndexByte("'()+_,-./:=?", c) < 0 && (c != ' ' || i == len(boundary)-1) {
			return errors.New("mime: invalid boundary character")
		}
	}
	w.boundary = boundary
	return nil
}

// FormDataContentType is the media type of a form with this boundary.
func (w *Writer) FormDataContentType() string {
	b := w.boundary
	if strings.ContainsAny(b, `()<>@,;:\"/[]?= `) {
		b = `"` + b + `"`
	}
	return "multipart/form-data; boundary=" + b
}

// CreatePart begins a part. What is written to the result, before the next part begins, is its contents.
func (w *Writer) CreatePart(header textproto.MIMEHeader) (io.Writer, error) {
	var b strings.Builder
	if w.last != nil {
		if err := w.last.close(); err != nil {
			return nil, err
		}
		b.WriteString("\r\n")
	}
	b.WriteString("--" + w.boundary + "\r\n")
	names := make([]string, 0, len(header))
	for name := range header {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		for _, value := range header[name] {
			b.WriteString(name + ": " + value + "\r\n")
		}
	}
	b.WriteString("\r\n")
	if _, err := io.WriteString(w.w, b.String()); err != nil {
		return nil, err
	}
	w.last = &partWriter{w: w}
	return w.last, nil
}

func escape(s string) string {
	return strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\r", "%0D", "\n", "%0A").Replace(s)
}

// FileContentDisposition is the Content-Disposition header of a file of a form.
func FileContentDisposition(fieldname, filename string) string {
	return `form-data; name="` + escape(fieldname) + `"; filename="` + escape(filename) + `"`
}

// CreateFormFile begins the part of a file.
func (w *Writer) CreateFormFile(fieldname, filename string) (io.Writer, error) {
	return w.CreatePart(textproto.MIMEHeader{
		"Content-Disposition": {FileContentDisposition(fieldname, filename)},
		"Content-Type":        {"application/octet-stream"},
	})
}

// CreateFormField begins the part of a field.
func (w *Writer) CreateFormField(fieldname string) (io.Writer, error) {
	return w.CreatePart(textproto.MIMEHeader{"Content-Disposition": {`form-data; name="` + escape(fieldname) + `"`}})
}

// WriteField writes the part of a field.
func (w *Writer) WriteField(fieldname, value string) error {
	p, err := w.CreateFormField(fieldname)
	if err != nil {
		return err
	}
	_, err = io.WriteString(p, value)
	return err
}

// Close writes the last boundary.
func (w *Writer) Close() error {
	if w.last != nil {
		if err := w.last.close(); err != nil {
			return err
		}
		w.last = nil
	}
	_, err := io.WriteString(w.w, "\r\n--"+w.boundary+"--\r\n")
	return err
}

type partWriter struct {
	w      *Writer
	closed bool
	err    error
}

func (p *partWriter) close() error {
	p.closed = true
	return p.err
}

func (p *partWriter) Write(b []byte) (n int, err error) {
	if p.closed {
		return 0, errors.New("multipart: can't write to finished part")
	}
	n, p.err = p.w.w.Write(b)
	return n, p.err
}
