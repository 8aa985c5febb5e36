package runtime

import "unsafe"

// Strings: concatenation, comparison, conversions.
//
// A string's bytes are never written after they can be seen. So functions that return one of their arguments unchanged, or a
// part of it, need not copy.

// rawstring gives memory for a string of n bytes, not cleared.
func rawstring(n int) unsafe.Pointer {
	return mallocgc(uintptr(n), nil, false)
}

// makeString is the string of n bytes at p.
func makeString(p unsafe.Pointer, n int) string {
	return unsafe.String((*byte)(p), n)
}

func stringData(s string) unsafe.Pointer { return unsafe.Pointer(unsafe.StringData(s)) }

// maxString is the length above which no string can be made.
const maxString = 1<<32 - 1

func concatstring2(a, b string) string {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	n := len(a) + len(b)
	if n > maxString {
		throw("string concatenation too long")
	}
	p := rawstring(n)
	memcopy(p, stringData(a), uintptr(len(a)))
	memcopy(unsafe.Add(p, len(a)), stringData(b), uintptr(len(b)))
	return makeString(p, n)
}

func concatstring3(a, b, c string) string {
	if len(a) == 0 {
		return concatstring2(b, c)
	}
	if len(b) == 0 {
		return concatstring2(a, c)
	}
	if len(c) == 0 {
		return concatstring2(a, b)
	}
	n := len(a) + len(b) + len(c)
	if n > maxString {
		throw("string concatenation too long")
	}
	p := rawstring(n)
	memcopy(p, stringData(a), uintptr(len(a)))
	q := unsafe.Add(p, len(a))
	memcopy(q, stringData(b), uintptr(len(b)))
	memcopy(unsafe.Add(q, len(b)), stringData(c), uintptr(len(c)))
	return makeString(p, n)
}

// concatstrings concatenates the n strings at p.
func concatstrings(p *string, n int) string {
	total, count, last := 0, 0, 0
	for i := 0; i < n; i++ {
		s := (*stringHeader)(unsafe.Add(unsafe.Pointer(p), i*16))
		if s.len != 0 {
			total += s.len
			count++
			last = i
		}
	}
	if count <= 1 {
		if count == 0 {
			return ""
		}
		return *(*string)(unsafe.Add(unsafe.Pointer(p), last*16))
	}
	if total > maxString {
		throw("string concatenation too long")
	}
	data := rawstring(total)
	at := data
	for i := 0; i < n; i++ {
		s := (*stringHeader)(unsafe.Add(unsafe.Pointer(p), i*16))
		memcopy(at, s.data, uintptr(s.len))
		at = unsafe.Add(at, s.len)
	}
	return makeString(data, total)
}

// cmpstring is negative, 0, or positive as a is less than, equal to, or greater than b.
func cmpstring(a, b string) int {
	n := len(a)
	if len(b) < n {
		n = len(b)
	}
	p, q := stringData(a), stringData(b)
	for ; n >= 8; n -= 8 {
		x, y := load64(p), load64(q)
		if x != y {
			// The first byte that differs is the lowest one, for words are little-endian.
			shift := ctz64(x^y) &^ 7
			return int(x>>shift&0xff) - int(y>>shift&0xff)
		}
		p, q = unsafe.Add(p, 8), unsafe.Add(q, 8)
	}
	for ; n > 0; n-- {
		x, y := *(*uint8)(p), *(*uint8)(q)
		if x != y {
			return int(x) - int(y)
		}
		p, q = unsafe.Add(p, 1), unsafe.Add(q, 1)
	}
	return len(a) - len(b)
}

func slicebytetostring(b []byte) string {
	if len(b) == 0 {
		return ""
	}
	p := rawstring(len(b))
	memcopy(p, unsafe.Pointer(unsafe.SliceData(b)), uintptr(len(b)))
	return makeString(p, len(b))
}

func stringtoslicebyte(s string) []byte {
	n := uintptr(len(s))
	c := roundupsize(n, true)
	p := mallocgc(c, nil, false)
	memcopy(p, stringData(s), n)
	memzero(unsafe.Add(p, n), c-n)
	return unsafe.Slice((*byte)(p), int(c))[:len(s)]
}

// runeError stands for a byte that is not part of a valid encoding.
const runeError = 0xFFFD

// decoderune decodes the rune that begins at s[k], where k < len(s); next is the index behind it. Compiled code calls it for what
// is not ASCII.
//
// The first byte tells the length, and, for some, a narrower range for the second: no encodings longer than necessary
// (C0, C1, E0 80-9F, F0 80-8F), no surrogates (ED A0-BF), nothing above U+10FFFF (F4 90-BF, F5-FF).
func decoderune(s string, k int) (r rune, next int) {
	p := unsafe.Add(stringData(s), k)
	left := len(s) - k
	b0 := uint32(*(*uint8)(p))
	if b0 < 0x80 {
		return rune(b0), k + 1
	}
	if b0 < 0xC2 || b0 > 0xF4 || left < 2 {
		return runeError, k + 1
	}
	b1 := uint32(*(*uint8)(unsafe.Add(p, 1)))
	low, high := uint32(0x80), uint32(0xBF)
	switch b0 {
	case 0xE0:
		low = 0xA0
	case 0xED:
		high = 0x9F
	case 0xF0:
		low = 0x90
	case 0xF4:
		high = 0x8F
	}
	if b1 < low || b1 > high {
		return runeError, k + 1
	}
	if b0 < 0xE0 {
		return rune(b0&0x1F<<6 | b1&0x3F), k + 2
	}
	if left < 3 {
		return runeError, k + 1
	}
	b2 := uint32(*(*uint8)(unsafe.Add(p, 2)))
	if b2&0xC0 != 0x80 {
		return runeError, k + 1
	}
	if b0 < 0xF0 {
		return rune(b0&0x0F<<12 | b1&0x3F<<6 | b2&0x3F), k + 3
	}
	if left < 4 {
		return runeError, k + 1
	}
	b3 := uint32(*(*uint8)(unsafe.Add(p, 3)))
	if b3&0xC0 != 0x80 {
		return runeError, k + 1
	}
	return rune(b0&0x07<<18 | b1&0x3F<<12 | b2&0x3F<<6 | b3&0x3F), k + 4
}

// encoderune writes r at p (up to 4 bytes) and tells its length.
func encoderune(p unsafe.Pointer, r rune) int {
	c := uint32(r)
	if c > 0x10FFFF || c-0xD800 < 0x800 {
		c = runeError
	}
	switch {
	case c < 0x80:
		*(*uint8)(p) = uint8(c)
		return 1
	case c < 0x800:
		*(*uint8)(p) = uint8(0xC0 | c>>6)
		*(*uint8)(unsafe.Add(p, 1)) = uint8(0x80 | c&0x3F)
		return 2
	case c < 0x10000:
		*(*uint8)(p) = uint8(0xE0 | c>>12)
		*(*uint8)(unsafe.Add(p, 1)) = uint8(0x80 | c>>6&0x3F)
		*(*uint8)(unsafe.Add(p, 2)) = uint8(0x80 | c&0x3F)
		return 3
	}
	*(*uint8)(p) = uint8(0xF0 | c>>18)
	*(*uint8)(unsafe.Add(p, 1)) = uint8(0x80 | c>>12&0x3F)
	*(*uint8)(unsafe.Add(p, 2)) = uint8(0x80 | c>>6&0x3F)
	*(*uint8)(unsafe.Add(p, 3)) = uint8(0x80 | c&0x3F)
	return 4
}

// runeLen is the length of r's encoding.
func runeLen(r rune) int {
	c := uint32(r)
	switch {
	case c < 0x80:
		return 1
	case c < 0x800:
		return 2
	case c < 0x10000 || c > 0x10FFFF:
		return 3
	}
	return 4
}

func stringtoslicerune(s string) []rune {
	n := 0
	for i := 0; i < len(s); n++ {
		if s[i] < 0x80 {
			i++
		} else {
			_, i = decoderune(s, i)
		}
	}
	size := roundupsize(uintptr(n)*4, true)
	p := mallocgc(size, nil, true)
	at := p
	for i := 0; i < len(s); {
		r := rune(s[i])
		if r < 0x80 {
			i++
		} else {
			r, i = decoderune(s, i)
		}
		*(*rune)(at) = r
		at = unsafe.Add(at, 4)
	}
	return unsafe.Slice((*rune)(p), int(size/4))[:n]
}

func slicerunetostring(runes []rune) string {
	n := 0
	for i := range runes {
		n += runeLen(runes[i])
	}
	if n == 0 {
		return ""
	}
	p := rawstring(n)
	at := p
	for i := range runes {
		at = unsafe.Add(at, encoderune(at, runes[i]))
	}
	return makeString(p, n)
}

// asciiStrings is the text of which string(rune) of ASCII characters is a part.
const asciiStrings = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b\x0c\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
	" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f"

// intstring is string(v).
func intstring(v int64) string {
	if uint64(v) < 0x80 {
		return asciiStrings[v : v+1]
	}
	r := rune(v)
	if int64(r) != v {
		r = runeError
	}
	p := rawstring(4)
	return makeString(p, encoderune(p, r))
}
