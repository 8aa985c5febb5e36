package paths

func Paths(dir, names []string) [][]string {
	var paths [][]string
	for _, name := range names {
		path := dir
		path = append(path, name)
		paths = append(paths, path)
	}
	return paths
}
