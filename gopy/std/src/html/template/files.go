package template

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
)

// Templates from files. Each is named as the last element of its path.

// ParseFiles returns a template of the first file's name, with the definitions of the files.
func ParseFiles(filenames ...string) (*Template, error) { return parseFiles(nil, nil, filenames) }

// ParseFiles adds the definitions of the files to t.
func (t *Template) ParseFiles(filenames ...string) (*Template, error) {
	return parseFiles(t, nil, filenames)
}

// ParseGlob returns a template with the definitions of the files that the pattern matches.
func ParseGlob(pattern string) (*Template, error) { return parseGlob(nil, pattern) }

// ParseGlob adds the definitions of the files that the pattern matches to t.
func (t *Template) ParseGlob(pattern string) (*Template, error) { return parseGlob(t, pattern) }

// ParseFS is like ParseFiles for files of fs that the patterns match.
func ParseFS(fs fs.FS, patterns ...string) (*Template, error) { return parseFS(nil, fs, patterns) }

// ParseFS adds the definitions of the files of fs that the patterns match to t.
func (t *Template) ParseFS(fs fs.FS, patterns ...string) (*Template, error) {
	return parseFS(t, fs, patterns)
}

func parseGlob(t *Template, pattern string) (*Template, error) {
	if err := t.mayParse(); err != nil {
		return nil, err
	}
	names, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("html/template: pattern matches no files: %#q", pattern)
	}
	return parseFiles(t, nil, names)
}

func parseFS(t *Template, fsys fs.FS, patterns []string) (*Template, error) {
	var all []string
	for _, pattern := range patterns {
		names, err := fs.Glob(fsys, pattern)
		if err != nil {
			return nil, err
		}
		if len(names) == 0 {
			return nil, fmt.Errorf("template: pattern matches no files: %#q", pattern)
		}
		all = append(all, names...)
	}
	return parseFiles(t, fsys, all)
}

// parseFiles parses files of fsys, or if that is nil of the system. The first is the result if t is nil.
func parseFiles(t *Template, fsys fs.FS, names []string) (*Template, error) {
	if err := t.mayParse(); err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("html/template: no files named in call to ParseFiles")
	}
	for _, file := range names {
		var name string
		var text []byte
		var err error
		if fsys == nil {
			name = filepath.Base(file)
			text, err = os.ReadFile(file)
		} else {
			name = path.Base(file)
			text, err = fs.ReadFile(fsys, file)
		}
		if err != nil {
			return nil, err
		}
		if t == nil {
			t = New(name)
		}
		tmpl := t
		if name != t.Name() {
			tmpl = t.New(name)
		}
		if _, err := tmpl.Parse(string(text)); err != nil {
			return nil, err
		}
	}
	return t, nil
}
