package big

// Numbers as text. If the base is a power of two, digits are bits. Else a number of some words is divided by the highest power
// of the base in a word, again and again, and a longer one is cut into halves by a division by a power with about half its digits.

import (
	"math/bits"
	"strconv"
)

// MaxBase is the greatest base of numbers as text. Letters stand for the digits from ten on, small ones first.
const MaxBase = 10 + 26 + 26

const (
	digits       = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	oneCaseBases = 10 + 26 // bases up to this need letters of one case only
	textLeaf     = 24      // words that are not cut into halves
)

// wordPower returns the highest power of the base in a word, and its exponent.
func wordPower(base Word) (power Word, n int) {
	power, n = base, 1
	for limit := ^Word(0) / base; power <= limit; n++ {
		power *= base
	}
	return power, n
}

// text returns x in a base, with a minus sign if negative.
func (x nat) text(negative bool, base int) []byte {
	if base < 2 || base > MaxBase {
		panic("invalid base")
	}
	if len(x) <= 1 && base <= oneCaseBases {
		buf := make([]byte, 0, 24)
		if negative {
			buf = append(buf, '-')
		}
		return strconv.AppendUint(buf, x.low64(), base)
	}
	if len(x) == 0 {
		return []byte("0")
	}
	var buf []byte
	if base&(base-1) == 0 {
		buf = x.bitsText(uint(bits.TrailingZeros(uint(base))))
	} else {
		buf = x.divText(Word(base))
	}
	start := 1 // there is room for a sign
	for buf[start] == '0' {
		start++
	}
	if negative {
		start--
		buf[start] = '-'
	}
	return buf[start:]
}

// bitsText writes the digits of a number, each of some bits. It leaves room for a sign, and there may be zeros ahead.
func (x nat) bitsText(size uint) []byte {
	buf := make([]byte, 1+(uint(x.bitLen())+size-1)/size)
	mask := Word(1)<<size - 1
	at := uint(0)
	for i := len(buf) - 1; i > 0; i-- {
		word, s := at/wordBits, at%wordBits
		digit := x[word] >> s
		if s+size > wordBits && word+1 < uint(len(x)) {
			digit |= x[word+1] << (wordBits - s)
		}
		buf[i] = digits[digit&mask]
		at += size
	}
	return buf
}

// textPower is a power of the base, which is 1 with so many zeros.
type textPower struct {
	power nat
	zeros int
}

// divText is bitsText for bases that are no powers of two.
func (x nat) divText(base Word) []byte {
	chunk, n := wordPower(base)
	size := len(x) * (n + 1) // a word has no more digits
	if base == 10 {
		size = x.bitLen()*1234/4096 + 1 // log10(2) = 0.30103 < 1234/4096
	}
	buf := make([]byte, 1+size)
	var powers []textPower
	if len(x) > textLeaf {
		p := textPower{natPower(nat{chunk}, textLeaf/2), n * textLeaf / 2}
		for len(p.power) <= (len(x)+1)/2 {
			powers = append(powers, p)
			p = textPower{natSquare(nil, p.power), 2 * p.zeros}
		}
	}
	putDigits(buf, natCopy(nil, x), base, chunk, n, powers)
	return buf
}

// putDigits fills buf with the digits of x, which it overwrites, and zeros ahead. The n digits of a chunk make a word.
func putDigits(buf []byte, x nat, base, chunk Word, n int, powers []textPower) {
	for len(powers) > 0 && len(x) > textLeaf {
		p := powers[len(powers)-1]
		powers = powers[:len(powers)-1]
		if x.cmp(p.power) < 0 {
			continue
		}
		quo, rem := natDiv(nil, x, x, p.power)
		split := len(buf) - p.zeros
		putDigits(buf[split:], rem, base, chunk, n, powers)
		buf, x = buf[:split], quo
	}
	i := len(buf)
	for len(x) > 0 {
		w := divWord(x, x, chunk)
		x = x.trim()
		if base == 10 {
			for k := 0; k < n && i > 0; k++ {
				i--
				buf[i] = byte('0' + w%10)
				w /= 10
			}
			continue
		}
		for k := 0; k < n && i > 0; k++ {
			i--
			buf[i] = digits[w%base]
			w /= base
		}
	}
	for i > 0 {
		i--
		buf[i] = '0'
	}
}
