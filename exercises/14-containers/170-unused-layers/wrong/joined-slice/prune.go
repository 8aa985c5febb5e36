package main

import "slices"

// Unused returns the layers that no image uses.
func Unused(layers []string, images [][]string) []string {
	used := slices.Concat(images...)
	var unused []string
	for _, layer := range layers {
		if !slices.Contains(used, layer) {
			unused = append(unused, layer)
		}
	}
	return unused
}
