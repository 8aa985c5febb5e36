// Package mapfs walks through file systems.
package mapfs

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Sizes sums up sizes by extension.
func Sizes(fsys fs.FS) (map[string]int64, error) {
	sizes := map[string]int64{}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && strings.HasPrefix(d.Name(), "_"):
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		sizes[path.Ext(name)] += info.Size()
		return nil
	})
	return sizes, err
}

// Tree draws a file system.
func Tree(fsys fs.FS, dir string) (string, error) {
	var b strings.Builder
	var walk func(dir, indent string) error
	walk = func(dir, indent string) error {
		entries, err := fs.ReadDir(fsys, dir)
		if err != nil {
			return err
		}
		for i, e := range entries {
			line, more := "├── ", "│   "
			if i == len(entries)-1 {
				line, more = "└── ", "    "
			}
			fmt.Fprintf(&b, "%s%s%s\n", indent, line, e.Name())
			if e.IsDir() {
				if err := walk(path.Join(dir, e.Name()), indent+more); err != nil {
					return err
				}
			}
		}
		return nil
	}
	return b.String(), errors.Join(walk(dir, ""))
}

// Draw is Tree as it should be.
func Draw(fsys fs.FS) string {
	n := 0
	fs.WalkDir(fsys, ".", func(string, fs.DirEntry, error) error { n++; return nil })
	names, _ := fs.Glob(fsys, "*/*.txt")
	return fmt.Sprint(n, names)
}
