// Sorting of suffixes by the algorithm SA-IS (Nong, Zhang, Chan: "Linear Suffix Array Construction by Almost Pure Induced-Sorting").
//
// A suffix is of type S if it is before the one that begins a symbol later, else of type L. An S behind an L is called leftmost. If the leftmost
// suffixes are in order, one pass gives the order of the L suffixes and another that of the S suffixes: the suffix that is a symbol longer
// than one in place is the next in the bucket of its first symbol.
//
// The same passes on leftmost suffixes that are only in order of their first symbol sort the pieces from each to the next. Each piece gets
// its rank as its name. If all names differ, they are the order of the leftmost suffixes; else that is found by sorting the suffixes of the
// text of names, which is at most half as long.

package suffixarray

// sorted returns where the suffixes of data begin, in order.
func sorted(data []byte) []int32 {
	text := make([]int32, len(data))
	for i, b := range data {
		text[i] = int32(b)
	}
	order := make([]int32, len(data))
	sortSuffixes(text, order, 256)
	return order
}

// sorter sorts the suffixes of a text. The end of the text counts as a symbol that is smaller than all others.
type sorter struct {
	text  []int32
	isS   []bool  // the types of the suffixes
	sizes []int32 // how often each symbol is in text
	next  []int32 // the place in the bucket of each symbol that is filled next
	order []int32 // the result; -1 where there is none yet
}

// sortSuffixes sets order to where the suffixes of text begin, in order. The symbols are less than symbols.
func sortSuffixes(text, order []int32, symbols int) {
	n := len(text)
	if n == 0 {
		return
	}
	s := &sorter{text, make([]bool, n), make([]int32, symbols), make([]int32, symbols), order}
	s.sizes[text[n-1]]++
	for i := n - 2; i >= 0; i-- {
		s.isS[i] = text[i] < text[i+1] || text[i] == text[i+1] && s.isS[i+1]
		s.sizes[text[i]]++
	}
	var leftmost []int32
	for i := 1; i < n; i++ {
		if s.leftmost(i) {
			leftmost = append(leftmost, int32(i))
		}
	}
	s.induce(leftmost)
	if names, different := s.name(leftmost); different < len(names) {
		// The symbols of the shorter text are the pieces.
		shorter := make([]int32, len(names))
		sortSuffixes(names, shorter, different)
		for i, at := range shorter {
			shorter[i] = leftmost[at]
		}
		s.induce(shorter)
	} else {
		ordered := make([]int32, len(names))
		for i, name := range names {
			ordered[name] = leftmost[i]
		}
		s.induce(ordered)
	}
}

// leftmost tells whether the suffix is an S behind an L.
func (s *sorter) leftmost(i int) bool {
	return i > 0 && s.isS[i] && !s.isS[i-1]
}

// starts sets next to where the buckets begin.
func (s *sorter) starts() {
	var sum int32
	for i, size := range s.sizes {
		s.next[i] = sum
		sum += size
	}
}

// ends sets next to behind where the buckets end.
func (s *sorter) ends() {
	var sum int32
	for i, size := range s.sizes {
		sum += size
		s.next[i] = sum
	}
}

// induce makes the order of all suffixes from that of the leftmost ones.
func (s *sorter) induce(leftmost []int32) {
	text, isS, order, next := s.text, s.isS, s.order, s.next
	for i := range order {
		order[i] = -1
	}
	s.ends()
	for i := len(leftmost) - 1; i >= 0; i-- {
		at := leftmost[i]
		next[text[at]]--
		order[next[text[at]]] = at
	}

	// The L suffixes from left to right. The first one is behind the end of the text.
	s.starts()
	last := int32(len(text) - 1)
	order[next[text[last]]] = last
	next[text[last]]++
	for i := range order {
		if at := order[i] - 1; at >= 0 && !isS[at] {
			order[next[text[at]]] = at
			next[text[at]]++
		}
	}

	// The S suffixes from right to left. They overwrite the leftmost ones, which were only needed for the pass before.
	s.ends()
	for i := len(order) - 1; i >= 0; i-- {
		if at := order[i] - 1; at >= 0 && isS[at] {
			next[text[at]]--
			order[next[text[at]]] = at
		}
	}
}

// name gives names, in order of the text, to the pieces that begin with leftmost suffixes, and returns how many different ones there are.
func (s *sorter) name(leftmost []int32) (names []int32, different int) {
	// No two leftmost suffixes are neighbours.
	nameOf := make([]int32, len(s.text)/2+1)
	previous := -1
	for _, at := range s.order {
		if !s.leftmost(int(at)) {
			continue
		}
		if previous < 0 || !s.samePiece(previous, int(at)) {
			different++
		}
		nameOf[at/2] = int32(different - 1)
		previous = int(at)
	}
	names = make([]int32, len(leftmost))
	for i, at := range leftmost {
		names[i] = nameOf[at/2]
	}
	return names, different
}

// samePiece tells whether the pieces that begin at two places are the same, also in types.
func (s *sorter) samePiece(a, b int) bool {
	for i := 0; a+i < len(s.text) && b+i < len(s.text); i++ {
		if s.text[a+i] != s.text[b+i] || s.isS[a+i] != s.isS[b+i] {
			return false
		}
		if i > 0 && s.leftmost(a+i) {
			return true
		}
	}
	return false // one ends with the text
}
