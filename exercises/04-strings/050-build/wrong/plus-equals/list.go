package list

import "fmt"

func List(items []string) string {
	s := "["
	for i, item := range items {
		if i > 0 {
			s += ", "
		}
		s += fmt.Sprintf("%q", item)
	}
	return s + "]"
}
