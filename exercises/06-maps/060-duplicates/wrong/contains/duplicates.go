package main

import "slices"

func Repeated(names []string) (string, bool) {
	var seen []string
	for _, name := range names {
		if slices.Contains(seen, name) {
			return name, true
		}
		seen = append(seen, name)
	}
	return "", false
}
