// Package mount is an overlay of one read-only layer and one that is written.
package mount

import "errors"

// ErrNotExist says that there is no such file.
var ErrNotExist = errors.New("no such file or directory")

// A Mount has the image below, and above it the files and whiteouts of a container.
type Mount struct {
	Lower     map[string]string
	Upper     map[string]string
	Whiteouts map[string]bool
}

// New mounts an empty upper layer over an image.
func New(lower map[string]string) *Mount {
	return &Mount{Lower: lower, Upper: map[string]string{}, Whiteouts: map[string]bool{}}
}

// Read returns what is in a file, and whether it is there.
func (m *Mount) Read(name string) (string, bool) {
	if text, ok := m.Upper[name]; ok {
		return text, true
	}
	if m.Whiteouts[name] {
		return "", false
	}
	text, ok := m.Lower[name]
	return text, ok
}

// Write makes a file, or replaces what is in it.
func (m *Mount) Write(name, text string) {
	delete(m.Whiteouts, name)
	m.Upper[name] = text
}

// Append writes more at the end of a file.
func (m *Mount) Append(name, text string) {
	if _, ok := m.Upper[name]; !ok {
		m.Upper[name] = m.Lower[name]
	}
	m.Upper[name] += text
}

// Remove removes a file.
func (m *Mount) Remove(name string) error {
	_, up := m.Upper[name]
	_, low := m.Lower[name]
	if !up && !low {
		return ErrNotExist
	}
	delete(m.Upper, name)
	if low {
		m.Whiteouts[name] = true
	}
	return nil
}

// Rename gives a file another name.
func (m *Mount) Rename(from, to string) error {
	text, ok := m.Read(from)
	if !ok {
		return ErrNotExist
	}
	if from != to {
		m.Remove(from)
		m.Write(to, text)
	}
	return nil
}
