package io

// MultiReader returns a Reader that gives the contents of all readers one after the other. An error other than EOF of one
// of them is returned as it is.
func MultiReader(readers ...Reader) Reader {
	return &multiReader{append([]Reader(nil), readers...)}
}

type multiReader struct {
	readers []Reader // those not at their end
}

// empty takes the place of readers that are done with.
type empty struct{}

func (empty) Read([]byte) (int, error) { return 0, EOF }

func (m *multiReader) Read(p []byte) (n int, err error) {
	for len(m.readers) > 0 {
		if inner, ok := m.readers[0].(*multiReader); ok && len(m.readers) == 1 {
			m.readers = inner.readers // no chain of ever more calls, if someone keeps adding in front
			continue
		}
		n, err = m.readers[0].Read(p)
		if err != EOF {
			return n, err
		}
		m.readers[0] = empty{} // it may be freed; a slice shared with an outer multiReader must not hold nil
		m.readers = m.readers[1:]
		if n > 0 {
			if len(m.readers) > 0 {
				err = nil
			}
			return n, err
		}
	}
	return 0, EOF
}

func (m *multiReader) WriteTo(w Writer) (sum int64, err error) {
	return m.writeTo(w, make([]byte, 32*1024))
}

// writeTo is WriteTo with a buffer that multiReaders inside share.
func (m *multiReader) writeTo(w Writer, buf []byte) (sum int64, err error) {
	for len(m.readers) > 0 {
		var n int64
		if inner, ok := m.readers[0].(*multiReader); ok {
			n, err = inner.writeTo(w, buf)
		} else {
			n, err = copyBuffer(w, m.readers[0], buf)
		}
		sum += n
		if err != nil {
			return sum, err // a later call goes on with this reader
		}
		m.readers[0] = nil
		m.readers = m.readers[1:]
	}
	m.readers = nil
	return sum, nil
}

// MultiWriter returns a Writer that writes everything to all writers, in turn. The first error ends a Write.
func MultiWriter(writers ...Writer) Writer {
	flat := make([]Writer, 0, len(writers))
	for _, w := range writers {
		if inner, ok := w.(*multiWriter); ok {
			flat = append(flat, inner.writers...)
		} else {
			flat = append(flat, w)
		}
	}
	return &multiWriter{flat}
}

type multiWriter struct {
	writers []Writer
}

func (m *multiWriter) Write(p []byte) (n int, err error) {
	for _, w := range m.writers {
		n, err = w.Write(p)
		if err == nil && n != len(p) {
			err = ErrShortWrite
		}
		if err != nil {
			return n, err
		}
	}
	return len(p), nil
}

func (m *multiWriter) WriteString(s string) (n int, err error) {
	var p []byte // s, once it is needed
	for _, w := range m.writers {
		if sw, ok := w.(StringWriter); ok {
			n, err = sw.WriteString(s)
		} else {
			if p == nil {
				p = []byte(s)
			}
			n, err = w.Write(p)
		}
		if err == nil && n != len(s) {
			err = ErrShortWrite
		}
		if err != nil {
			return n, err
		}
	}
	return len(s), nil
}
