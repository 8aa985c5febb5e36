// Package bits counts, finds and moves bits in unsigned integers, and does arithmetic with carries.
package bits

// The functions for 64 bits carry the work: the compiler has an instruction for most of them. Those for narrower integers,
// and for uint, which has 64 bits, are made of them.

// UintSize is the number of bits of a uint.
const UintSize = 64

// Masks of every other bit, pair of bits, and so on.
const (
	every1  = 0x5555555555555555
	every2  = 0x3333333333333333
	every4  = 0x0f0f0f0f0f0f0f0f
	every8  = 0x00ff00ff00ff00ff
	every16 = 0x0000ffff0000ffff
)

// LeadingZeros returns the number of zero bits above the highest one bit of x, UintSize for 0.
func LeadingZeros(x uint) int { return LeadingZeros64(uint64(x)) }

// LeadingZeros8 returns the number of zero bits above the highest one bit of x, 8 for 0.
func LeadingZeros8(x uint8) int { return LeadingZeros64(uint64(x)) - 56 }

// LeadingZeros16 returns the number of zero bits above the highest one bit of x, 16 for 0.
func LeadingZeros16(x uint16) int { return LeadingZeros64(uint64(x)) - 48 }

// LeadingZeros32 returns the number of zero bits above the highest one bit of x, 32 for 0.
func LeadingZeros32(x uint32) int { return LeadingZeros64(uint64(x)) - 32 }

// LeadingZeros64 returns the number of zero bits above the highest one bit of x, 64 for 0.
func LeadingZeros64(x uint64) int {
	if x == 0 {
		return 64
	}
	n := 0
	for width := uint(32); width > 0; width /= 2 {
		if x>>(64-width) == 0 {
			n += int(width)
			x <<= width
		}
	}
	return n
}

// TrailingZeros returns the number of zero bits below the lowest one bit of x, UintSize for 0.
func TrailingZeros(x uint) int { return TrailingZeros64(uint64(x)) }

// TrailingZeros8 returns the number of zero bits below the lowest one bit of x, 8 for 0.
func TrailingZeros8(x uint8) int { return TrailingZeros64(uint64(x) | 1<<8) }

// TrailingZeros16 returns the number of zero bits below the lowest one bit of x, 16 for 0.
func TrailingZeros16(x uint16) int { return TrailingZeros64(uint64(x) | 1<<16) }

// TrailingZeros32 returns the number of zero bits below the lowest one bit of x, 32 for 0.
func TrailingZeros32(x uint32) int { return TrailingZeros64(uint64(x) | 1<<32) }

// TrailingZeros64 returns the number of zero bits below the lowest one bit of x, 64 for 0.
func TrailingZeros64(x uint64) int {
	return OnesCount64(^x & (x - 1))
}

// OnesCount returns the number of one bits of x.
func OnesCount(x uint) int { return OnesCount64(uint64(x)) }

// OnesCount8 returns the number of one bits of x.
func OnesCount8(x uint8) int { return OnesCount64(uint64(x)) }

// OnesCount16 returns the number of one bits of x.
func OnesCount16(x uint16) int { return OnesCount64(uint64(x)) }

// OnesCount32 returns the number of one bits of x.
func OnesCount32(x uint32) int { return OnesCount64(uint64(x)) }

// OnesCount64 returns the number of one bits of x.
func OnesCount64(x uint64) int {
	x -= x >> 1 & every1 // sums of two bits, then of four, of eight
	x = x&every2 + x>>2&every2
	x = (x + x>>4) & every4
	return int(x * 0x0101010101010101 >> 56) // the highest byte gets the sum of all
}

// RotateLeft returns x rotated by k bits to the left, or by -k bits to the right if k is negative.
func RotateLeft(x uint, k int) uint { return uint(RotateLeft64(uint64(x), k)) }

// RotateLeft8 returns x rotated by k bits to the left, or by -k bits to the right if k is negative.
func RotateLeft8(x uint8, k int) uint8 {
	by := uint(k) % 8
	return x<<by | x>>(8-by)
}

// RotateLeft16 returns x rotated by k bits to the left, or by -k bits to the right if k is negative.
func RotateLeft16(x uint16, k int) uint16 {
	by := uint(k) % 16
	return x<<by | x>>(16-by)
}

// RotateLeft32 returns x rotated by k bits to the left, or by -k bits to the right if k is negative.
func RotateLeft32(x uint32, k int) uint32 {
	by := uint(k) % 32
	return x<<by | x>>(32-by)
}

// RotateLeft64 returns x rotated by k bits to the left, or by -k bits to the right if k is negative.
func RotateLeft64(x uint64, k int) uint64 {
	by := uint(k) % 64
	return x<<by | x>>(64-by)
}

// Reverse returns x with its bits in reverse order.
func Reverse(x uint) uint { return uint(Reverse64(uint64(x))) }

// Reverse8 returns x with its bits in reverse order.
func Reverse8(x uint8) uint8 { return uint8(Reverse64(uint64(x)) >> 56) }

// Reverse16 returns x with its bits in reverse order.
func Reverse16(x uint16) uint16 { return uint16(Reverse64(uint64(x)) >> 48) }

// Reverse32 returns x with its bits in reverse order.
func Reverse32(x uint32) uint32 { return uint32(Reverse64(uint64(x)) >> 32) }

// Reverse64 returns x with its bits in reverse order.
func Reverse64(x uint64) uint64 {
	x = x>>1&every1 | x&every1<<1
	x = x>>2&every2 | x&every2<<2
	x = x>>4&every4 | x&every4<<4
	return ReverseBytes64(x)
}

// ReverseBytes returns x with its bytes in reverse order.
func ReverseBytes(x uint) uint { return uint(ReverseBytes64(uint64(x))) }

// ReverseBytes16 returns x with its bytes in reverse order.
func ReverseBytes16(x uint16) uint16 { return x>>8 | x<<8 }

// ReverseBytes32 returns x with its bytes in reverse order.
func ReverseBytes32(x uint32) uint32 {
	x = x>>8&0x00ff00ff | x&0x00ff00ff<<8
	return x>>16 | x<<16
}

// ReverseBytes64 returns x with its bytes in reverse order.
func ReverseBytes64(x uint64) uint64 {
	x = x>>8&every8 | x&every8<<8
	x = x>>16&every16 | x&every16<<16
	return x>>32 | x<<32
}

// Len returns the number of bits it takes to write x, 0 for 0.
func Len(x uint) int { return 64 - LeadingZeros64(uint64(x)) }

// Len8 returns the number of bits it takes to write x, 0 for 0.
func Len8(x uint8) int { return 64 - LeadingZeros64(uint64(x)) }

// Len16 returns the number of bits it takes to write x, 0 for 0.
func Len16(x uint16) (n int) { return 64 - LeadingZeros64(uint64(x)) }

// Len32 returns the number of bits it takes to write x, 0 for 0.
func Len32(x uint32) (n int) { return 64 - LeadingZeros64(uint64(x)) }

// Len64 returns the number of bits it takes to write x, 0 for 0.
func Len64(x uint64) (n int) { return 64 - LeadingZeros64(x) }
