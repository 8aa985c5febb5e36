// Blocks: where the fields of a header lie, how numbers and strings are written in them, and the checksum.

package tar

import (
	"bytes"
	"strconv"
	"strings"
)

const blockSize = 512

type block [blockSize]byte

var zeroBlock block

// padding returns how many bytes are missing to whole blocks.
func padding(size int64) int64 { return -size & (blockSize - 1) }

// field is a part of a header.
type field struct{ at, size int }

// The fields that all formats have.
var (
	nameField     = field{0, 100}
	modeField     = field{100, 8}
	uidField      = field{108, 8}
	gidField      = field{116, 8}
	sizeField     = field{124, 12}
	mtimeField    = field{136, 12}
	checksumField = field{148, 8}
	linknameField = field{157, 100}
)

const typeflagAt = 156

// The fields that all formats but V7 have.
var (
	magicField    = field{257, 8} // with the version
	unameField    = field{265, 32}
	gnameField    = field{297, 32}
	devmajorField = field{329, 8}
	devminorField = field{337, 8}
)

// What lies behind them differs.
var (
	prefixField      = field{345, 155} // USTAR and PAX
	starPrefixField  = field{345, 131}
	starAtimeField   = field{476, 12}
	starCtimeField   = field{488, 12}
	starTrailerField = field{508, 4}
	gnuAtimeField    = field{345, 12}
	gnuCtimeField    = field{357, 12}
	gnuSparseField   = field{386, 97} // a part of a map, see sparse.go
	gnuRealSizeField = field{483, 12}
)

const (
	ustarMagic  = "ustar\x0000"
	gnuMagic    = "ustar  \x00"
	starTrailer = "tar\x00"
)

func (b *block) bytes(f field) []byte { return b[f.at : f.at+f.size] }

func (b *block) text(f field) string { return text(b.bytes(f)) }

// text returns what is before a zero byte.
func text(p []byte) string {
	if i := bytes.IndexByte(p, 0); i >= 0 {
		p = p[:i]
	}
	return string(p)
}

// checksums returns the sum of the bytes, as unsigned and, as some programs have it, as signed numbers; those of the checksum itself count
// as spaces.
func (b *block) checksums() (unsigned, signed int64) {
	for i, c := range b {
		if checksumField.at <= i && i < checksumField.at+checksumField.size {
			c = ' '
		}
		unsigned += int64(c)
		signed += int64(int8(c))
	}
	return unsigned, signed
}

// format returns the format of a header, FormatUnknown if its checksum is wrong.
func (b *block) format() Format {
	sum, ok := octal(b.bytes(checksumField))
	unsigned, signed := b.checksums()
	if !ok || sum != unsigned && sum != signed {
		return FormatUnknown
	}
	magic := string(b.bytes(magicField))
	switch {
	case magic == gnuMagic:
		return FormatGNU
	case magic[:6] != ustarMagic[:6]:
		return formatV7
	case string(b.bytes(starTrailerField)) == starTrailer:
		return formatSTAR
	}
	return FormatUSTAR | FormatPAX
}

// seal writes what tells the format, and the checksum.
func (b *block) seal(f Format) {
	magic := ustarMagic
	if f == FormatGNU {
		magic = gnuMagic
	}
	copy(b.bytes(magicField), magic)
	sum, _ := b.checksums()
	p := b.bytes(checksumField)
	putOctal(p[:7], sum)
	p[7] = ' '
}

// number reads a number: octal digits or, if the first bit is set, a signed binary number in the other bits.
func number(p []byte) (n int64, ok bool) {
	if p[0]&0x80 == 0 {
		return octal(p)
	}
	n = int64(int8(p[0]<<1) >> 1) // the sign is in the second bit
	for _, c := range p[1:] {
		if n<<8>>8 != n {
			return 0, false
		}
		n = n<<8 | int64(c)
	}
	return n, true
}

// octal reads a number in octal digits, with spaces and zero bytes around; nothing is 0.
func octal(p []byte) (n int64, ok bool) {
	p = bytes.Trim(p, " \x00")
	if len(p) == 0 {
		return 0, true
	}
	u, err := strconv.ParseUint(text(p), 8, 64)
	return int64(u), err == nil
}

// fitsOctal tells whether a field can have n in octal digits and a zero byte.
func fitsOctal(size int, n int64) bool { return n >= 0 && (size >= 22 || n>>(3*(size-1)) == 0) }

// fitsBinary tells whether a field can have n as a binary number, with a first byte of 0x80 or 0xff.
func fitsBinary(size int, n int64) bool {
	if size > 8 {
		return true
	}
	rest := n >> (8 * (size - 1))
	return rest == 0 || rest == -1
}

// putOctal writes n in octal digits, or 0 if it does not fit.
func putOctal(p []byte, n int64) {
	if !fitsOctal(len(p), n) {
		n = 0
	}
	last := len(p) - 1
	p[last] = 0
	for i := last - 1; i >= 0; i-- {
		p[i] = '0' + byte(n&7)
		n >>= 3
	}
}

// putNumber writes n in octal digits, or as a binary number if it does not fit.
func putNumber(p []byte, n int64) {
	if fitsOctal(len(p), n) || !fitsBinary(len(p), n) {
		putOctal(p, n)
		return
	}
	for i := len(p) - 1; i >= 0; i-- {
		p[i] = byte(n)
		n >>= 8
	}
	p[0] |= 0x80
}

// putText writes what fits of s. What is cut off must not end with a slash: readers would take a file for a directory.
func putText(p []byte, s string) {
	copy(p, s)
	if len(s) > len(p) && p[len(p)-1] == '/' {
		p[len(strings.TrimRight(s[:len(p)-1], "/"))] = 0
	}
}

// isASCII tells whether s has but ASCII and no zero bytes.
func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] == 0 || s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// toASCII drops what is not ASCII.
func toASCII(s string) string {
	if isASCII(s) {
		return s
	}
	var p []byte
	for i := 0; i < len(s); i++ {
		if s[i] != 0 && s[i] < 0x80 {
			p = append(p, s[i])
		}
	}
	return string(p)
}
