// This package finds layers that can be removed. It has no func main: the checks bring theirs.
package main

import (
	"maps"
	"slices"
)

// Unused returns the layers that no image uses, in their order.
func Unused(layers []string, images [][]string) []string {
	left := map[string]bool{}
	for _, layer := range layers {
		left[layer] = true
	}
	for _, image := range images {
		for _, layer := range image {
			delete(left, layer)
		}
	}
	return slices.Sorted(maps.Keys(left))
}
