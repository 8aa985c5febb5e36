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

	byNode map[string][]string // the keys of the Pods on a node
}

// New returns an empty store.
func New() *Store {
	return &Store{pods: map[string]Pod{}, byNode: map[string][]string{}}
}

// Set adds the Pod, or replaces the one that has its key.
func (s *Store) Set(p Pod) {
	s.Delete(p.Key())
	s.byNode[p.Node] = append(s.byNode[p.Node], p.Key())
	s.pods[p.Key()] = p
}

// Delete removes the Pod with the key, if there is one.
func (s *Store) Delete(key string) {
	if old, ok := s.pods[key]; ok {
		for i, k := range s.byNode[old.Node] {
			if k == key && i > 0 {
				s.byNode[old.Node] = append(s.byNode[old.Node][:i], s.byNode[old.Node][i+1:]...)
				break
			}
		}
	}
	delete(s.pods, key)
}

// OnNode returns the keys of the Pods on a node, sorted.
func (s *Store) OnNode(node string) []string {
	keys := []string{}
	keys = append(keys, s.byNode[node]...)
	sort.Strings(keys)
	return keys
}
