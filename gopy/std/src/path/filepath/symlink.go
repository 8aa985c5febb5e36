// EvalSymlinks.

package filepath

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"syscall"
)

// EvalSymlinks returns the path with all symbolic links replaced by what they point to, cleaned. All files on the way must exist. The
// result is relative if the path is, unless a link is absolute.
func EvalSymlinks(path string) (string, error) {
	done, rest := "", path // the files of done are no links
	if IsAbs(path) {
		done = "/"
	}
	for links := 0; ; {
		rest = strings.TrimLeft(rest, "/")
		if rest == "" {
			return clean(done), nil
		}
		name, after := rest, ""
		if at := strings.IndexByte(rest, '/'); at >= 0 {
			name, after = rest[:at], rest[at:]
		}
		rest = after
		if name == "." {
			continue
		}
		if name == ".." {
			done = parent(done)
			continue
		}
		at := done
		if at != "" && at != "/" {
			at += "/"
		}
		at += name
		info, err := os.Lstat(at)
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			if !info.IsDir() && after != "" {
				return "", syscall.ENOTDIR
			}
			done = at
			continue
		}
		if links++; links > 255 {
			return "", errors.New("EvalSymlinks: too many links")
		}
		link, err := os.Readlink(at)
		if err != nil {
			return "", err
		}
		if IsAbs(link) {
			done = "/"
		}
		rest = link + after
	}
}

// parent returns the directory of a path without links, by taking off the last name or adding "..".
func parent(path string) string {
	root := 0
	if IsAbs(path) {
		root = 1
	}
	at := strings.LastIndexByte(path[root:], '/')
	if at >= 0 && path[root+at:] != "/.." {
		return path[:root+at]
	}
	if len(path) > root {
		path += "/"
	}
	return path + ".."
}
