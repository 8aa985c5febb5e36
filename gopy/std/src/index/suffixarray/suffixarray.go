// Package suffixarray finds text in data quickly: an index has where all suffixes of the data begin, in order of the suffixes. Those
// that begin with a text are next to each other, and a binary search finds them.
package suffixarray

import (
	"bytes"
	"regexp"
	"slices"
)

// Index is data and what is needed to find text in it.
type Index struct {
	data     []byte
	suffixes []int32 // where they begin
}

// New makes an index of data, which must not be changed after that. The time is proportional to the size of data.
func New(data []byte) *Index {
	return &Index{data, sorted(data)}
}

// Bytes returns the data, which must not be changed.
func (x *Index) Bytes() []byte { return x.data }

// Lookup returns where s is in the data, in no useful order: at most n places, or all if n < 0. For an empty s it is nil.
func (x *Index) Lookup(s []byte, n int) (result []int) {
	if len(s) == 0 {
		return nil
	}
	found := x.find(s)
	if n >= 0 && n < len(found) {
		found = found[:n]
	}
	if len(found) == 0 {
		return nil
	}
	result = make([]int, len(found))
	for i, at := range found {
		result[i] = int(at)
	}
	return result
}

// find returns the suffixes that begin with s.
func (x *Index) find(s []byte) []int32 {
	// The first suffix that is not before s.
	low, high := 0, len(x.suffixes)
	for low < high {
		middle := int(uint(low+high) / 2)
		if bytes.Compare(x.data[x.suffixes[middle]:], s) < 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	// The first one after that which does not begin with s.
	first, high := low, len(x.suffixes)
	for low < high {
		middle := int(uint(low+high) / 2)
		if bytes.HasPrefix(x.data[x.suffixes[middle]:], s) {
			low = middle + 1
		} else {
			high = middle
		}
	}
	return x.suffixes[first:low]
}

// FindAllIndex returns where matches of r begin and end, in order, and none that overlaps one before: all if n < 0, else at most n, which need not be
// the first. It is fast if all matches begin with the same text.
func (x *Index) FindAllIndex(r *regexp.Regexp, n int) (result [][]int) {
	prefix, complete := r.LiteralPrefix()
	if prefix == "" {
		return r.FindAllIndex(x.data, n)
	}
	if !complete {
		r = regexp.MustCompile("^" + r.String())
	}
	// Some of the places may not be matches or overlap others: then try with more.
	for limit := n; ; limit += 2 * (n - len(result)) {
		places := x.Lookup([]byte(prefix), limit)
		slices.Sort(places)
		result = x.matches(places, len(prefix), r, complete, n)
		if len(result) >= n || len(places) != limit {
			return result
		}
	}
}

// matches returns the matches that begin at places, at most n of them: of a text of size bytes if literal, else of r.
func (x *Index) matches(places []int, size int, r *regexp.Regexp, literal bool, n int) (result [][]int) {
	end := 0 // of the match before
	for _, at := range places {
		if len(result) == n {
			break
		}
		if at < end {
			continue
		}
		if literal {
			end = at + size
		} else if m := r.FindIndex(x.data[at:]); m != nil {
			end = at + m[1]
		} else {
			continue
		}
		result = append(result, []int{at, end})
	}
	return result
}
