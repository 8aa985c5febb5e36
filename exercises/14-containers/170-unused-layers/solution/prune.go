// This package finds layers that can be removed. It has no func main: the checks bring theirs.
package main

// Unused returns the layers that no image uses, in their order.
func Unused(layers []string, images [][]string) []string {
	used := map[string]bool{}
	for _, image := range images {
		for _, layer := range image {
			used[layer] = true
		}
	}
	var unused []string
	for _, layer := range layers {
		if !used[layer] {
			unused = append(unused, layer)
		}
	}
	return unused
}
