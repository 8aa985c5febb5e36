package flate

// The search for repetitions: data becomes tokens.

import (
	"math/bits"
	"unsafe"
)

// search says how hard to look for repetitions.
type search struct {
	lazy  bool // look whether one byte later there is a longer one
	good  int  // if there is one of this length, look at a quarter of the chain only
	nice  int  // this length is enough
	chain int  // at most so many places
}

var searches = [10]search{
	1: {false, 4, 8, 1},
	2: {false, 4, 16, 2},
	3: {false, 6, 24, 4},
	4: {true, 4, 16, 4},
	5: {true, 6, 24, 8},
	6: {true, 8, 64, 16},
	7: {true, 8, 128, 64},
	8: {true, 32, 258, 512},
	9: {true, 32, 258, 4096},
}

// quick searches do not look everywhere.
const quick = 16

// token is a literal, or a repetition: its length less 3, and its distance less 1.
type token uint32

const isMatch = 1 << 31

func match(length, distance int) token {
	return token(isMatch | (length-minMatch)<<16 | (distance - 1))
}

// hashed is how many bytes the search begins with. Repetitions of three bytes alone are rarely worth their bits.
const hashed = 4

// chains has for each hash of so many bytes the last position with that, and for each position the one before with the same.
type chains struct {
	head     [1 << 15]int32
	previous [windowSize]int32
}

// hash returns that of the bytes at i.
func (z *Writer) hash(i int) uint32 {
	b := z.data[i : i+hashed]
	return (uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24) * 0x9e3779b1 >> (32 - 15)
}

// insert puts positions into the chains.
func (z *Writer) insert(start, end int) {
	for i := start; i < min(end, len(z.data)-hashed+1); i++ {
		h := z.hash(i)
		position := int32(z.base + i)
		z.chains.previous[position%windowSize] = z.chains.head[h]
		z.chains.head[h] = position
	}
}

// longest looks for a repetition at i that is longer than least, and returns its length and distance, or least and 0.
func (z *Writer) longest(i, least int) (length, distance int) {
	length = least
	most := min(maxMatch, len(z.data)-i)
	if most < hashed || least >= most {
		return least, 0
	}
	here := z.data[i : i+most]
	limit := int32(z.base + max(0, i-windowSize))
	tries := z.search.chain
	if least >= z.search.good {
		tries /= 4
	}
	for position := z.chains.head[z.hash(i)]; position >= limit && position > 0 && tries > 0; tries-- {
		start := int(position) - z.base
		there := z.data[start : start+most]
		if there[length] == here[length] && there[0] == here[0] {
			n := common(there, here)
			if n > length && n >= hashed {
				length, distance = n, i-start
				if n >= z.search.nice || n == most {
					break
				}
			}
		}
		next := z.chains.previous[position%windowSize]
		if next >= position {
			break
		}
		position = next
	}
	return length, distance
}

// common returns how many bytes at the start of two texts of one length are the same.
func common(a, b []byte) int {
	n := 0
	for ; n+8 <= len(a); n += 8 {
		if x := *(*uint64)(unsafe.Pointer(&a[n])) ^ *(*uint64)(unsafe.Pointer(&b[n])); x != 0 {
			return n + bits.TrailingZeros64(x)/8
		}
	}
	for n < len(a) && a[n] == b[n] {
		n++
	}
	return n
}

// tokenize makes tokens of what is pending.
func (z *Writer) tokenize() {
	end := len(z.data)
	misses := 0 // bytes since the last repetition
	for i := z.pending; i < end; {
		length, distance := z.longest(i, minMatch-1)
		z.insert(i, i+1)
		if distance == 0 {
			// The longer nothing is found, the fewer places are looked at: there may be nothing to find.
			step := 1
			if z.search.chain <= quick {
				step += min(misses>>6, 15, end-i-1)
			}
			misses += step
			for ; step > 0; step-- {
				z.tokens = append(z.tokens, token(z.data[i]))
				i++
			}
			continue
		}
		misses = 0
		for z.search.lazy && length < z.search.nice {
			longer, far := z.longest(i+1, length)
			if far == 0 {
				break
			}
			z.tokens = append(z.tokens, token(z.data[i]))
			i++
			z.insert(i, i+1)
			length, distance = longer, far
		}
		z.tokens = append(z.tokens, match(length, distance))
		z.insert(i+1, i+length)
		i += length
	}
}

// lengthSymbol returns the symbol of a length, less 257.
func lengthSymbol(length int) int {
	switch {
	case length == maxMatch:
		return 28
	case length < 11:
		return length - 3
	}
	n := bits.Len(uint(length-3)) - 3
	return 4*n + (length-3)>>n
}

// distanceSymbol returns the symbol of a distance.
func distanceSymbol(distance int) int {
	if distance < 5 {
		return distance - 1
	}
	n := bits.Len(uint(distance-1)) - 2
	return 2*n + (distance-1)>>n
}
