// Package path works with paths whose elements are separated by slashes, such as those in URLs. It looks at the text only.
//
// For the paths of files in the operating system there is package path/filepath.
package path

// Clean returns the shortest path with the same meaning, as far as the text tells:
//
//   - several slashes in a row become one, and a slash at the end is dropped;
//   - elements "." are dropped;
//   - an element ".." is dropped together with the element before it, or, at the beginning of a path that starts with a
//     slash, alone.
//
// What ends in a slash then is "/". If nothing is left, the result is ".".
func Clean(path string) string {
	if path == "" {
		return "."
	}
	rooted := path[0] == '/'
	out := make([]byte, 0, len(path))
	if rooted {
		out = append(out, '/')
	}
	fixed := len(out) // ".." takes away nothing before this
	for i := 0; i < len(path); {
		if path[i] == '/' {
			i++
			continue
		}
		start := i
		for i < len(path) && path[i] != '/' {
			i++
		}
		element := path[start:i]
		switch {
		case element == ".":
		case element == ".." && len(out) > fixed:
			n := len(out) - 1
			for n > fixed && out[n] != '/' {
				n--
			}
			out = out[:n]
		case element == ".." && rooted:
		default:
			if len(out) > 0 && out[len(out)-1] != '/' {
				out = append(out, '/')
			}
			out = append(out, element...)
			if element == ".." {
				fixed = len(out)
			}
		}
	}
	switch {
	case len(out) == 0:
		return "."
	case string(out) == path:
		return path
	}
	return string(out)
}

// lastSlash returns the index of the last slash in path, or -1.
func lastSlash(path string) int {
	i := len(path) - 1
	for i >= 0 && path[i] != '/' {
		i--
	}
	return i
}

// Split cuts path after its last slash. If it has none, dir is empty. path is dir+file.
func Split(path string) (dir, file string) {
	i := lastSlash(path) + 1
	return path[:i], path[i:]
}

// Join joins the elements that are not empty with slashes and returns the [Clean] path, or "" if all are empty.
func Join(elem ...string) string {
	var joined []byte
	for _, e := range elem {
		if e == "" {
			continue
		}
		if joined != nil {
			joined = append(joined, '/')
		}
		joined = append(joined, e...)
	}
	if joined == nil {
		return ""
	}
	return Clean(string(joined))
}

// Ext returns the extension of the last element: what begins at its last dot. It is empty if there is no dot.
func Ext(path string) string {
	for i := len(path) - 1; i >= 0 && path[i] != '/'; i-- {
		if path[i] == '.' {
			return path[i:]
		}
	}
	return ""
}

// Base returns the last element of path, slashes at the end not counted. It is "." for an empty path, and "/" for one that
// has nothing but slashes.
func Base(path string) string {
	if path == "" {
		return "."
	}
	end := len(path)
	for end > 0 && path[end-1] == '/' {
		end--
	}
	if end == 0 {
		return "/"
	}
	return path[lastSlash(path[:end])+1 : end]
}

// IsAbs reports whether path begins with a slash.
func IsAbs(path string) bool {
	return path != "" && path[0] == '/'
}

// Dir returns all but the last element of path, as [Clean] gives it: "." if there is nothing else, and "/" if there is only
// a slash.
func Dir(path string) string {
	return Clean(path[:lastSlash(path)+1])
}
