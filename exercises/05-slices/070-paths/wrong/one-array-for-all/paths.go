// Package paths makes paths of directories.
package paths

// Paths gives one path for each name: all of dir, and then the name.
func Paths(dir, names []string) [][]string {
	var paths [][]string
	path := make([]string, len(dir)+1)
	copy(path, dir)
	for _, name := range names {
		path[len(dir)] = name
		paths = append(paths, path)
	}
	return paths
}
