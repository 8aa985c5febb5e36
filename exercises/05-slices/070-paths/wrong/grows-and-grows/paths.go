package paths

func Paths(dir, names []string) [][]string {
	var paths [][]string
	for _, name := range names {
		dir = append(dir, name)
		paths = append(paths, dir)
	}
	return paths
}
