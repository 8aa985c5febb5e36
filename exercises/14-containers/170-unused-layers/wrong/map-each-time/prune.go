package main

// Unused returns the layers that no image uses.
func Unused(layers []string, images [][]string) []string {
	var unused []string
	for _, layer := range layers {
		used := map[string]bool{}
		for _, image := range images {
			for _, l := range image {
				used[l] = true
			}
		}
		if !used[layer] {
			unused = append(unused, layer)
		}
	}
	return unused
}
