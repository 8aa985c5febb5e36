// Package store keeps keys and values with revisions, as etcd does.
package store

import (
	"sort"
	"strings"
)

// KV is a key with its value.
type KV struct {
	Key, Value string
	Create     int64 // revision at which the key was made
	Mod        int64 // revision of its last change
	Version    int64 // 1 for a new key, one more with every further Put
}

// Event is one change. Of a deleted key only Key and Mod are known.
type Event struct {
	Deleted bool
	KV      KV
}

// Store is the whole store; all keys share one revision counter.
type Store struct {
	rev  int64
	live map[string]KV
	log  []Event
}

// New returns an empty store. Its revision is 1.
func New() *Store {
	return &Store{rev: 1, live: map[string]KV{}}
}

// Rev returns the current revision.
func (s *Store) Rev() int64 { return s.rev }

// Put stores the value under the key and returns the new state of the key.
func (s *Store) Put(key, value string) KV {
	return KV{} // TODO
}

// Delete removes the key and returns how many keys it has deleted: 0 or 1.
func (s *Store) Delete(key string) int {
	return 0 // TODO
}

// Range returns all keys with the prefix, sorted by key.
func (s *Store) Range(prefix string) []KV {
	var found []KV
	for _, kv := range s.live {
		_, _ = kv, strings.HasPrefix // TODO
	}
	sort.Slice(found, func(i, j int) bool { return found[i].Key < found[j].Key })
	return found
}

// Since returns the events of keys with the prefix, from revision rev on.
func (s *Store) Since(prefix string, rev int64) []Event {
	var events []Event
	for _, e := range s.log {
		_ = e // TODO
	}
	return events
}
