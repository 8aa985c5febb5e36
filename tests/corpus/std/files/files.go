// Package files reads and writes files of the system.
package files

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Append adds a line to a file.
func Append(name, line string) (err error) {
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	_, err = fmt.Fprintln(f, line)
	return err
}

// Grep finds lines with a word.
func Grep(word string, names ...string) (found []string, err error) {
	for _, name := range names {
		f, err := os.Open(name)
		if err != nil {
			return found, err
		}
		s := bufio.NewScanner(f)
		for n := 1; s.Scan(); n++ {
			if strings.Contains(s.Text(), word) {
				found = append(found, fmt.Sprintf("%s:%d:%s", filepath.Base(name), n, s.Text()))
			}
		}
		f.Close()
	}
	return found, nil
}

// Patch overwrites bytes in the middle.
func Patch(name string, at int64, text string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Seek(at, io.SeekStart); err != nil {
		return err
	}
	_, err = f.WriteString(text)
	return err
}

// List lists files below a directory with their sizes.
func List(dir string) (out []string, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		rel, _ := filepath.Rel(dir, path)
		out = append(out, fmt.Sprintf("%s %d", filepath.ToSlash(rel), info.Size()))
		return err
	})
	return out, err
}
