// Package paths computes with names of files.
package paths

import (
	"path"
	"path/filepath"
	"strings"
)

// Inside joins a name to a root, and refuses to leave it.
func Inside(root, name string) (string, bool) {
	joined := path.Join(root, name)
	if joined != root && !strings.HasPrefix(joined, strings.TrimSuffix(root, "/")+"/") {
		return "", false
	}
	return joined, true
}

// Backup puts ".bak" before the extension.
func Backup(name string) string {
	dir, file := path.Split(name)
	ext := path.Ext(file)
	return dir + strings.TrimSuffix(file, ext) + ".bak" + ext
}

// Matching filters by a pattern.
func Matching(pattern string, names ...string) (out []string, err error) {
	for _, n := range names {
		ok, err := filepath.Match(pattern, n)
		if err != nil {
			return nil, err
		}
		if ok {
			out = append(out, n)
		}
	}
	return out, nil
}
