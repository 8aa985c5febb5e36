// Package cache computes the keys of an image's layers.
package cache

import (
	"crypto/sha256"
	"fmt"
	"slices"
)

// A Step is an instruction; Copies are the files that it copies into the image.
type Step struct {
	Text   string
	Copies []string
}

// Keys returns the key of each step, for a base image and the files of the build context.
func Keys(base string, steps []Step, files map[string]string) []string {
	keys := []string{}
	for i, s := range steps {
		text := s.Text
		if i > 0 {
			text += "\n" + keys[i-1]
		}
		for _, n := range slices.Sorted(slices.Values(s.Copies)) {
			text += fmt.Sprintf("\n%q=%q", n, files[n])
		}
		keys = append(keys, fmt.Sprintf("%x", sha256.Sum256([]byte(text))))
	}
	return keys
}

// Rebuilt returns the index of the first step that cannot be taken from the cache, len(now) if all can.
func Rebuilt(before, now []string) int {
	for i := range min(len(before), len(now)) {
		if before[i] != now[i] {
			return i
		}
	}
	return min(len(before), len(now))
}
