// This package finds layers that can be removed. It has no func main: the checks bring theirs.
package main

import "slices"

// Unused returns the layers that no image uses, in their order.
func Unused(layers []string, images [][]string) []string {
	var unused []string
	for _, layer := range layers {
		used := false
		for _, image := range images {
			if slices.Contains(image, layer) {
				used = true
				break
			}
		}
		if !used {
			unused = append(unused, layer)
		}
	}
	return unused
}
