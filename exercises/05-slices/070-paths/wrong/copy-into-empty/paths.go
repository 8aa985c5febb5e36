package paths

func Paths(dir, names []string) [][]string {
	var paths [][]string
	for _, name := range names {
		path := []string{}
		copy(path, dir)
		paths = append(paths, append(path, name))
	}
	return paths
}
