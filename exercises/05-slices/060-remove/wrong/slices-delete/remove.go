package list

import "slices"

func Remove(items []string, i int) []string {
	return slices.Delete(items, i, i+1)
}
