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

func stops(layer Layer, path string) bool {
	parts := strings.Split(path, "/")
	for i := max(1, len(parts)-1); i <= len(parts); i++ {
		p := strings.Join(parts[:i], "/")
		if e, ok := layer[p]; ok {
			if e.Kind == Whiteout {
				return true
			}
			if e.Kind == Opaque && i < len(parts) {
				return true
			}
		}
	}
	return false
}

// Read returns the data of a file, and whether there is one. The first layer is the top.
func Read(layers []Layer, path string) (string, bool) {
	for _, layer := range layers {
		if e, ok := layer[path]; ok && e.Kind == File {
			return e.Data, true
		}
		if stops(layer, path) {
			return "", false
		}
	}
	return "", false
}

// List returns the names in a directory, sorted.
func List(layers []Layer, dir string) []string {
	seen := map[string]bool{}
	for _, layer := range layers {
		for path := range layer {
			rest, ok := strings.CutPrefix(path, dir+"/")
			if !ok {
				continue
			}
			if _, there := Read(layers, path); !there {
				continue
			}
			name, _, _ := strings.Cut(rest, "/")
			seen[name] = true
		}
	}
	var names []string
	for n := range seen {
		names = append(names, n)
	}
	slices.Sort(names)
	return names
}
