// Package filepath manipulates names of files. Files are those of a Unix: names are separated by slashes, and what is only about
// names is as in package path.
package filepath

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"strings"
)

const (
	Separator     = os.PathSeparator     // between the names of a path
	ListSeparator = os.PathListSeparator // between paths, as in the environment variable PATH
)

// Clean returns the shortest path that names the same file, without looking at files: without "." and repeated slashes, and with ".."
// only at the beginning of a relative path. It is "." rather than "".
func Clean(path string) string { return clean(path) }

// The parameters of exported functions are named path: these are for use where they are.
func clean(p string) string { return path.Clean(p) }

// IsAbs tells whether the path is absolute: begins with a slash.
func IsAbs(path string) bool { return path != "" && path[0] == Separator }

// IsLocal tells whether the path, as a matter of names, stays below the directory that it is looked up in, and is not "".
func IsLocal(path string) bool {
	if path == "" || IsAbs(path) {
		return false
	}
	short := clean(path)
	return short != ".." && !strings.HasPrefix(short, "../")
}

var errInvalidPath = errors.New("invalid path")

// Localize turns a path as io/fs has it into one of the system's. It fails for what is not valid there or here.
func Localize(path string) (string, error) {
	if !fs.ValidPath(path) || strings.IndexByte(path, 0) >= 0 {
		return "", errInvalidPath
	}
	return path, nil
}

// ToSlash replaces separators by slashes: it returns the path.
func ToSlash(path string) string { return path }

// FromSlash replaces slashes by separators: it returns the path.
func FromSlash(path string) string { return path }

// SplitList splits a list of paths, as in the environment variable PATH. Of "" it returns an empty list.
func SplitList(path string) []string {
	if path == "" {
		return []string{}
	}
	return strings.Split(path, string(ListSeparator))
}

// Split splits the path after the last slash.
func Split(path string) (dir, file string) {
	at := strings.LastIndexByte(path, Separator) + 1
	return path[:at], path[at:]
}

// Join joins path elements, but "", with slashes, and cleans the result. It is "" if all of them are.
func Join(elem ...string) string { return path.Join(elem...) }

// Ext returns the last point in the path's last element, and what follows; "" if there is none.
func Ext(path string) string { return extension(path) }

func extension(p string) string { return path.Ext(p) }

// Base returns the path's last element; "/" if it consists of slashes, "." if it is "".
func Base(path string) string { return base(path) }

func base(p string) string { return path.Base(p) }

// Dir returns all but the path's last element, cleaned.
func Dir(path string) string {
	dir, _ := Split(path)
	return clean(dir)
}

// VolumeName returns the name of the volume at the beginning of the path: there are none.
func VolumeName(path string) string { return "" }

// HasPrefix tells whether p begins with prefix.
//
// Deprecated: it does not mind where names end.
func HasPrefix(p, prefix string) bool { return strings.HasPrefix(p, prefix) }

// Abs returns the absolute path, cleaned.
func Abs(path string) (string, error) {
	if IsAbs(path) {
		return clean(path), nil
	}
	here, err := os.Getwd()
	if err != nil {
		return "", err
	}
	return Join(here, path), nil
}

// Rel returns the path that joined to basePath gives targPath, as a matter of names. It fails if that takes knowing the directory in
// which a relative path is.
func Rel(basePath, targPath string) (string, error) {
	from, to := clean(basePath), clean(targPath)
	if from == to {
		return ".", nil
	}
	if from == "." {
		from = ""
	}
	if IsAbs(from) == IsAbs(to) {
		// Take off what is common.
		var up string
		for from != "" {
			first, restFrom, _ := strings.Cut(from, "/")
			second, restTo, _ := strings.Cut(to, "/")
			if first != second {
				up = first
				break
			}
			from, to = restFrom, restTo
		}
		if up != ".." {
			if from == "" {
				return to, nil
			}
			return clean(strings.Repeat("../", strings.Count(from, "/")+1) + to), nil
		}
	}
	return "", errors.New("Rel: can't make " + targPath + " relative to " + basePath)
}
