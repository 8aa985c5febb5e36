// Package cache computes the keys of an image's layers.
package cache

import (
	"crypto/sha256"
	"fmt"
)

// A Step is an instruction; Copies are the files that it copies into the image.
type Step struct {
	Text   string
	Copies []string
}

// Keys returns the key of each step, for a base image and the files of the build context.
func Keys(base string, steps []Step, files map[string]string) []string {
	var keys []string
	key := base
	for _, step := range steps {
		text := fmt.Sprintf("%q %q", key, step.Text)
		for _, name := range step.Copies {
			text += fmt.Sprintf(" %q %q", name, files[name])
		}
		key = fmt.Sprintf("%x", sha256.Sum256([]byte(text)))
		keys = append(keys, key)
	}
	return keys
}

// Rebuilt returns the index of the first step that cannot be taken from the cache, len(now) if all can.
func Rebuilt(before, now []string) int {
	for i, key := range now {
		if i >= len(before) || before[i] != key {
			return i
		}
	}
	return len(now)
}
