package list

func Remove(items []string, i int) []string {
	front := items[:i]
	back := items[i+1:]
	return append(front, back...)
}
