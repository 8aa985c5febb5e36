// Package paths makes paths of directories.
package paths

// Paths gives one path for each name: all of dir, and then the name.
func Paths(dir, names []string) [][]string {
	var paths [][]string
	for _, name := range names {
		path := make([]string, 0, len(dir)+1)
		path = append(path, dir...)
		path = append(path, name)
		paths = append(paths, path)
	}
	return paths
}
