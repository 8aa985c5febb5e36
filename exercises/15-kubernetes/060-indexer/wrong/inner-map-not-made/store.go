// The local store of an informer.
package main

import "sort"

// Pod is what the store keeps of a Pod.
type Pod struct {
	Namespace, Name string
	Node            string // empty: not scheduled yet
}

// Key is namespace/name.
func (p Pod) Key() string { return p.Namespace + "/" + p.Name }

// Store keeps Pods by key.
type Store struct {
	pods map[string]Pod
	on   map[string]map[string]bool
}

// New returns an empty store.
func New() *Store {
	return &Store{pods: map[string]Pod{}, on: map[string]map[string]bool{}}
}

// Set adds the Pod, or replaces the one that has its key.
func (s *Store) Set(p Pod) {
	s.Delete(p.Key())
	s.pods[p.Key()] = p
	s.on[p.Node][p.Key()] = true
}

// Delete removes the Pod with the key, if there is one.
func (s *Store) Delete(key string) {
	if p, ok := s.pods[key]; ok {
		delete(s.on[p.Node], key)
		delete(s.pods, key)
	}
}

// OnNode returns the keys of the Pods on a node, sorted.
func (s *Store) OnNode(node string) []string {
	keys := []string{}
	for key := range s.on[node] {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}
