package list

func Remove(items []string, i int) []string {
	result := make([]string, 0, len(items))
	copy(result, items[:i])
	return append(result, items[i+1:]...)
}
