// Package overlay looks through layers as overlayfs does.
package overlay

import (
	"slices"
	"strings"
)

// The kinds of entries.
const (
	File     = iota
	Whiteout // a file or directory of lower layers is deleted
	Opaque   // a directory; what lower layers have in it is hidden
)

// An Entry is what a layer has at a path.
type Entry struct {
	Kind int
	Data string
}

// A Layer has entries at paths such as "etc/passwd".
type Layer map[string]Entry

// Read returns the data of a file, and whether there is one. The first layer is the top.
func Read(layers []Layer, path string) (string, bool) {
	for _, layer := range layers {
		if e, ok := layer[path]; ok && e.Kind == File {
			return e.Data, true
		}
		if hides(layer, path) {
			break
		}
	}
	return "", false
}

// hides says whether nothing of lower layers is seen at a path: it or a directory above it is whited out or opaque.
func hides(layer Layer, path string) bool {
	for {
		if e, ok := layer[path]; ok && e.Kind != File {
			return true
		}
		i := strings.LastIndex(path, "/")
		if i < 0 {
			return false
		}
		path = path[:i]
	}
}

// List returns the names in a directory, sorted.
func List(layers []Layer, dir string) []string {
	var names []string
	for i, layer := range layers {
		for path := range layer {
			rest, inside := strings.CutPrefix(path, dir+"/")
			if !inside || hidden(layers[:i], path) {
				continue
			}
			name, _, _ := strings.Cut(rest, "/")
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func hidden(above []Layer, path string) bool {
	return slices.ContainsFunc(above, func(layer Layer) bool { return hides(layer, path) })
}
