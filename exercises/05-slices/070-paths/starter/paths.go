// Package paths makes paths of directories.
package paths

// Paths gives one path for each name: all of dir, and then the name.
func Paths(dir, names []string) [][]string {
	var paths [][]string
	for _, name := range names {
		paths = append(paths, append(dir, name))
	}
	return paths
}
