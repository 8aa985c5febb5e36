// Checking file systems.

package fstest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing/iotest"
)

// TestFS goes through a whole file system, reads everything in several ways, and tells what is wrong with it. The expected files must be there; if
// none are named, there must be no files at all. Symbolic links are not followed.
func TestFS(fsys fs.FS, expected ...string) error {
	if err := testTree(fsys, expected); err != nil {
		return err
	}
	for _, name := range expected {
		dir, _, found := strings.Cut(name, "/")
		if !found {
			continue
		}
		// One sub-tree is enough.
		var below []string
		for _, name := range expected {
			if rest, ok := strings.CutPrefix(name, dir+"/"); ok {
				below = append(below, rest)
			}
		}
		sub, err := fs.Sub(fsys, dir)
		if err != nil {
			return err
		}
		if err := testTree(sub, below); err != nil {
			return fmt.Errorf("testing fs.Sub(fsys, %s): %w", dir, err)
		}
		break
	}
	return nil
}

// checker goes through a file system.
type checker struct {
	fsys   fs.FS
	errors []error
	found  map[string]bool // files and directories
}

func (c *checker) errorf(format string, args ...any) {
	c.errors = append(c.errors, fmt.Errorf(format, args...))
}

func testTree(fsys fs.FS, expected []string) error {
	c := checker{fsys: fsys, found: make(map[string]bool)}
	c.checkDir(".")
	c.checkOpen(".")
	delete(c.found, ".")
	if len(expected) == 0 && len(c.found) > 0 {
		list := slices.Sorted(maps.Keys(c.found))
		if len(list) > 15 {
			list = append(list[:10], "...")
		}
		c.errorf("expected empty file system but found files:\n%s", strings.Join(list, "\n"))
	}
	for _, name := range expected {
		if !c.found[name] {
			c.errorf("expected but not found: %s", name)
		}
	}
	if len(c.errors) == 0 {
		return nil
	}
	return fmt.Errorf("TestFS found errors:\n%w", errors.Join(c.errors...))
}

// checkFile checks a file that is no directory and no link.
func (c *checker) checkFile(file string) {
	c.found[file] = true
	f, err := c.fsys.Open(file)
	if err != nil {
		c.errorf("%s: Open: %w", file, err)
		return
	}
	data, err := io.ReadAll(f)
	if err != nil {
		f.Close()
		c.errorf("%s: Open+ReadAll: %w", file, err)
		return
	}
	if err := f.Close(); err != nil {
		c.errorf("%s: Close: %w", file, err)
	}
	f.Close() // must not panic
	if fsys, ok := c.fsys.(fs.ReadFileFS); ok {
		again, err := fsys.ReadFile(file)
		if err != nil {
			c.errorf("%s: fsys.ReadFile: %w", file, err)
			return
		}
		c.compareData(file, "ReadAll vs fsys.ReadFile", data, again)
		for i := range again {
			again[i]++ // it is the caller's
		}
		if again, err = fsys.ReadFile(file); err != nil {
			c.errorf("%s: second call to fsys.ReadFile: %w", file, err)
			return
		}
		c.compareData(file, "Readall vs second fsys.ReadFile", data, again)
		c.checkBadPaths(file, "ReadFile", func(name string) error {
			_, err := fsys.ReadFile(name)
			return err
		})
	}
	again, err := fs.ReadFile(c.fsys, file)
	if err != nil {
		c.errorf("%s: fs.ReadFile: %w", file, err)
		return
	}
	c.compareData(file, "ReadAll vs fs.ReadFile", data, again)
	if f, err = c.fsys.Open(file); err != nil {
		c.errorf("%s: second Open: %w", file, err)
		return
	}
	defer f.Close()
	if err := iotest.TestReader(f, data); err != nil {
		c.errorf("%s: failed TestReader:\n\t%s", file, strings.ReplaceAll(err.Error(), "\n", "\n\t"))
	}
}

func (c *checker) compareData(file, what string, one, two []byte) {
	if string(one) != string(two) {
		c.errorf("%s: %s: different data returned\n\t%q\n\t%q", file, what, one, two)
	}
}

// checkOpen checks that a file cannot be opened by other forms of its name.
func (c *checker) checkOpen(file string) {
	c.checkBadPaths(file, "Open", func(name string) error {
		f, err := c.fsys.Open(name)
		if err == nil {
			f.Close()
		}
		return err
	})
}

func (c *checker) checkBadPaths(file, what string, open func(string) error) {
	bad := []string{"/" + file, file + "/."}
	if file == "." {
		bad = append(bad, "/")
	}
	if dir, rest, ok := strings.Cut(file, "/"); ok {
		bad = append(bad, dir+"//"+rest, dir+"/./"+rest, dir+`\`+rest, dir+"/../"+file)
	}
	if i := strings.LastIndexByte(file, '/'); i >= 0 {
		dir, base := file[:i], file[i+1:]
		bad = append(bad, dir+"//"+base, dir+"/./"+base, dir+`\`+base, file+"/../"+base)
	}
	for _, name := range bad {
		if err := open(name); err == nil {
			c.errorf("%s: %s(%s) succeeded, want error", file, what, name)
		}
	}
}
