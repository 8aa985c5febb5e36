package list

func Remove(items []string, i int) []string {
	result := []string{}
	result = append(result, items[:i]...)
	return append(result, items[i:]...)
}
