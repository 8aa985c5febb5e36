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
	defer func() { s.rev++ }()
	kv, ok := s.live[key]
	if !ok {
		kv = KV{Key: key, Create: s.rev}
	}
	kv.Value = value
	kv.Mod = s.rev
	kv.Version++
	s.live[key] = kv
	s.log = append(s.log, Event{KV: kv})
	return kv
}

// Delete removes the key and returns how many keys it has deleted: 0 or 1.
func (s *Store) Delete(key string) int {
	if _, ok := s.live[key]; !ok {
		return 0
	}
	s.rev++
	delete(s.live, key)
	s.log = append(s.log, Event{true, KV{Key: key, Mod: s.rev}})
	return 1
}

// Range returns all keys with the prefix, sorted by key.
func (s *Store) Range(prefix string) []KV {
	var found []KV
	for key, kv := range s.live {
		if strings.HasPrefix(key, prefix) {
			found = append(found, kv)
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].Key < found[j].Key })
	return found
}

// Since returns the events of keys with the prefix, from revision rev on.
func (s *Store) Since(prefix string, rev int64) []Event {
	var events []Event
	for _, e := range s.log {
		if e.KV.Mod >= rev && strings.HasPrefix(e.KV.Key, prefix) {
			events = append(events, e)
		}
	}
	return events
}
