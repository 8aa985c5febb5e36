// Package overlay looks through layers as overlayfs does.
package overlay

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
		if e, ok := layer[path]; ok {
			return e.Data, true
		}
	}
	return "", false
}

// List returns the names in a directory, sorted.
func List(layers []Layer, dir string) []string {
	return nil
}
