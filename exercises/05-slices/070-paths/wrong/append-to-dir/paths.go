package paths

func Paths(dir, names []string) [][]string {
	paths := make([][]string, len(names))
	for i, name := range names {
		paths[i] = append(dir, name)
	}
	return paths
}
