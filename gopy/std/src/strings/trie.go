package strings

import "io"

// This file has the Replacer for any texts. The old texts are in a tree whose edges are bytes, so that one walk from a place of the
// string meets all old texts that are there; of these the first in the order of arguments wins. An empty old text, at the
// root, is everywhere, but where it has been replaced, a longer text must be next.

// A trieNode stands for the bytes on the way to it. Its children are linked to one another.
type trieNode struct {
	child   int32 // the first child; 0 if there is none, since the root is nobody's child
	sibling int32 // the next child of the same node, or 0
	pair    int32 // the number of the pair whose old text ends here, from 1 on; 0 if there is none
	edge    byte  // the last byte on the way
}

type trieReplacer struct {
	nodes []trieNode
	heads [256]int32 // the children of the root by their bytes
	news  []string   // the new texts; that of pair i is news[i-1]
	olds  []int32    // the lengths of the old texts, likewise
}

func newTrieReplacer(oldnew []string) *trieReplacer {
	r := &trieReplacer{nodes: make([]trieNode, 1, 16)}
	for i := 0; i < len(oldnew); i += 2 {
		r.news = append(r.news, oldnew[i+1])
		r.olds = append(r.olds, int32(len(oldnew[i])))
		r.add(oldnew[i], int32(len(r.news)))
	}
	return r
}

// add puts the old text of a pair into the tree. If it is there already, the earlier pair stays.
func (r *trieReplacer) add(old string, pair int32) {
	at := int32(0)
	for i := 0; i < len(old); i++ {
		next := r.child(at, old[i])
		if next == 0 {
			next = int32(len(r.nodes))
			r.nodes = append(r.nodes, trieNode{edge: old[i]})
			if at == 0 {
				r.heads[old[i]] = next
			} else {
				r.nodes[next].sibling = r.nodes[at].child
				r.nodes[at].child = next
			}
		}
		at = next
	}
	if r.nodes[at].pair == 0 {
		r.nodes[at].pair = pair
	}
}

// child returns the child of a node by its byte, or 0.
func (r *trieReplacer) child(at int32, c byte) int32 {
	if at == 0 {
		return r.heads[c]
	}
	next := r.nodes[at].child
	for next != 0 && r.nodes[next].edge != c {
		next = r.nodes[next].sibling
	}
	return next
}

// next returns the first place from i on where an old text is, and the number of its pair. If there is none, pair is 0. If
// skipEmpty, the empty text does not count at i itself.
func (r *trieReplacer) next(s string, i int, skipEmpty bool) (at int, pair int32) {
	empty := r.nodes[0].pair
	for ; i <= len(s); i++ {
		best := empty
		if skipEmpty {
			best = 0
			skipEmpty = false
		}
		if i < len(s) {
			node := r.heads[s[i]]
			for j := i + 1; node != 0; j++ {
				if p := r.nodes[node].pair; p != 0 && (best == 0 || p < best) {
					best = p
				}
				if j == len(s) {
					break
				}
				node = r.child(node, s[j])
			}
		}
		if best != 0 {
			return i, best
		}
	}
	return len(s), 0
}

func (r *trieReplacer) Replace(s string) string {
	at, pair := r.next(s, 0, false)
	if pair == 0 {
		return s
	}
	buf := make([]byte, 0, len(s))
	done := 0
	for pair != 0 {
		buf = append(buf, s[done:at]...)
		buf = append(buf, r.news[pair-1]...)
		size := int(r.olds[pair-1])
		done = at + size
		at, pair = r.next(s, done, size == 0)
	}
	return owned(append(buf, s[done:]...))
}

func (r *trieReplacer) WriteString(w io.Writer, s string) (n int, err error) {
	k := newSink(w)
	done := 0
	at, pair := r.next(s, 0, false)
	for pair != 0 {
		if !k.text(s[done:at]) || !k.text(r.news[pair-1]) {
			return k.n, k.err
		}
		size := int(r.olds[pair-1])
		done = at + size
		at, pair = r.next(s, done, size == 0)
	}
	if done < len(s) {
		k.text(s[done:])
	}
	return k.n, k.err
}
