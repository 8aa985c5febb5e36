package flate

// Lengths of Huffman codes.

import "slices"

// codeLengths returns the lengths of codes for symbols of some frequencies, at most limit each, 0 for symbols that do not occur. It gives at least
// two symbols a code, as some decoders want.
//
// They come from a tree that grows from the rarest symbols on (Alistair Moffat and Jyrki Katajainen, "In-place calculation of minimum-redundancy
// codes", 1995).
func codeLengths(frequencies []int, limit int) []uint8 {
	lengths := make([]uint8, len(frequencies))
	var order []int // frequency and symbol
	for i, f := range frequencies {
		if f > 0 {
			order = append(order, f<<16|i)
		}
	}
	for i := 0; len(order) < 2; i++ {
		if frequencies[i] == 0 {
			order = append(order, 1<<16|i)
		}
	}
	slices.Sort(order)
	n := len(order)

	// tree[i] is a frequency, then the inner node above the inner node i, and at last the depth.
	tree := make([]int, n)
	for i, v := range order {
		tree[i] = v >> 16
	}
	leaf, inner := 0, 0
	for i := range n - 1 {
		sum := 0
		for range 2 {
			if leaf < n && (inner >= i || tree[leaf] <= tree[inner]) {
				sum += tree[leaf]
				leaf++
			} else {
				sum += tree[inner]
				tree[inner] = i
				inner++
			}
		}
		tree[i] = sum
	}
	var counts [64]int // of leaves at a depth
	tree[n-2] = 0
	counts[1] = 2
	for i := n - 3; i >= 0; i-- {
		depth := tree[tree[i]] + 1
		tree[i] = depth
		counts[min(depth, 63)]--
		counts[min(depth+1, 63)] += 2
	}

	// Leaves that are too deep come up, and others go down until there is room for all.
	used := 0 // of 1<<limit
	for depth := len(counts) - 1; depth > 0; depth-- {
		if depth > limit {
			counts[limit] += counts[depth]
		} else {
			used += counts[depth] << (limit - depth)
		}
	}
	for ; used > 1<<limit; used-- {
		counts[limit]--
		depth := limit - 1
		for counts[depth] == 0 {
			depth--
		}
		counts[depth]--
		counts[depth+1] += 2
	}
	i := n
	for depth := 1; depth <= limit; depth++ {
		for range counts[depth] {
			i--
			lengths[order[i]&0xffff] = uint8(depth)
		}
	}
	return lengths
}
