// Files with names of a pattern.

package filepath

import (
	"os"
	"strings"
)

// Glob returns the files that the pattern matches, nil if there are none. Errors in reading directories are ignored.
func Glob(pattern string) (matches []string, err error) {
	if _, err := Match(pattern, ""); err != nil {
		return nil, err
	}
	first := strings.IndexAny(pattern, meta)
	if first < 0 {
		if _, err := os.Lstat(pattern); err != nil {
			return nil, nil
		}
		return []string{pattern}, nil
	}
	if strings.Count(pattern[first:], "/") >= 10000 {
		return nil, ErrBadPattern // too deep
	}
	dir, file := Split(pattern)
	if dir == "" {
		dir = "."
	} else if dir != "/" {
		dir = dir[:len(dir)-1]
	}
	if !strings.ContainsAny(dir, meta) {
		return globIn(nil, dir, file)
	}
	dirs, err := Glob(dir)
	if err != nil {
		return nil, err
	}
	for _, dir := range dirs {
		if matches, err = globIn(matches, dir, file); err != nil {
			return matches, err
		}
	}
	return matches, nil
}

const meta = `*?[\` // characters that make a pattern of a path

// globIn appends the files of a directory whose names the pattern matches.
func globIn(matches []string, dir, pattern string) ([]string, error) {
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return matches, nil
	}
	entries, _ := os.ReadDir(dir)
	for _, entry := range entries {
		matched, err := Match(pattern, entry.Name())
		if err != nil {
			return matches, err
		}
		if matched {
			matches = append(matches, Join(dir, entry.Name()))
		}
	}
	return matches, nil
}
