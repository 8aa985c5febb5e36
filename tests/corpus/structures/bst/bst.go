// Package bst has a binary search tree with iterators.
package bst

import (
	"cmp"
	"iter"
)

// Tree maps ordered keys to values.
type Tree[K cmp.Ordered, V any] struct {
	root *node[K, V]
	n    int
}

type node[K cmp.Ordered, V any] struct {
	key         K
	value       V
	left, right *node[K, V]
}

// Set stores a value.
func (t *Tree[K, V]) Set(key K, value V) {
	at := &t.root
	for *at != nil {
		switch cmp.Compare(key, (*at).key) {
		case 0:
			(*at).value = value
			return
		case -1:
			at = &(*at).left
		default:
			at = &(*at).right
		}
	}
	*at = &node[K, V]{key: key, value: value}
	t.n++
}

// Get finds a value.
func (t *Tree[K, V]) Get(key K) (value V, ok bool) {
	for at := t.root; at != nil; {
		if key == at.key {
			return at.value, true
		}
		if key < at.key {
			at = at.left
		} else {
			at = at.right
		}
	}
	return value, false
}

// Delete removes a key.
func (t *Tree[K, V]) Delete(key K) bool {
	at := &t.root
	for *at != nil && (*at).key != key {
		if key < (*at).key {
			at = &(*at).left
		} else {
			at = &(*at).right
		}
	}
	old := *at
	switch {
	case old == nil:
		return false
	case old.left == nil:
		*at = old.right
	case old.right == nil:
		*at = old.left
	default:
		next := &old.right
		for (*next).left != nil {
			next = &(*next).left
		}
		old.key, old.value = (*next).key, (*next).value
		*next = (*next).right
	}
	t.n--
	return true
}

// All yields the entries in order of the keys.
func (t *Tree[K, V]) All() iter.Seq2[K, V] {
	return func(yield func(K, V) bool) { t.root.walk(yield) }
}

func (n *node[K, V]) walk(yield func(K, V) bool) bool {
	return n == nil || n.left.walk(yield) && yield(n.key, n.value) && n.right.walk(yield)
}

// Height is the longest way down.
func (t *Tree[K, V]) Height() int { return t.root.height() }

func (n *node[K, V]) height() int {
	if n == nil {
		return 0
	}
	return 1 + max(n.left.height(), n.right.height())
}
