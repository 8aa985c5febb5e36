// Package oldrand uses the first version of math/rand with a seed.
package oldrand

import "math/rand"

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

// Names makes names of robots.
type Names struct {
	rand *rand.Rand
	used map[string]bool
}

// New seeds a maker of names.
func New(seed int64) *Names {
	return &Names{rand.New(rand.NewSource(seed)), map[string]bool{}}
}

// Next returns a new name: two letters and three digits.
func (n *Names) Next() string {
	for {
		name := make([]byte, 5)
		for i := range name {
			if i < 2 {
				name[i] = letters[26+n.rand.Intn(26)]
			} else {
				name[i] = letters[52+n.rand.Intn(10)]
			}
		}
		if s := string(name); !n.used[s] {
			n.used[s] = true
			return s
		}
	}
}

// Password draws from all letters.
func Password(r *rand.Rand, n int) string {
	b := make([]byte, n)
	for i := range b {
		b[i] = letters[r.Int63()%int64(len(letters))]
	}
	return string(b)
}
