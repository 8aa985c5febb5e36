package rand

// PCG: a linear congruential generator of 128 bits whose state is scrambled into 64 bits (Melissa O'Neill, "PCG: A Family of
// Simple Fast Space-Efficient Statistically Good Algorithms for Random Number Generation", 2014). The variant is DXSM:
// exclusive or with the upper half, multiplication, the same again, and multiplication by the lower half made odd.

import (
	"errors"
	"math/bits"
)

// PCG is a PCG generator with a state of 128 bits: fast, but not hard to predict. The zero PCG is the same as NewPCG(0, 0).
type PCG struct {
	hi, lo uint64
}

// NewPCG returns a PCG with the given seed of two numbers.
func NewPCG(seed1, seed2 uint64) *PCG {
	return &PCG{seed1, seed2}
}

// Seed starts p again, as NewPCG(seed1, seed2) would.
func (p *PCG) Seed(seed1, seed2 uint64) {
	p.hi, p.lo = seed1, seed2
}

// Uint64 returns the next number.
func (p *PCG) Uint64() uint64 {
	const (
		factorHi = 2549297995355413924
		factorLo = 4865540595714422341
		addendHi = 6364136223846793005
		addendLo = 1442695040888963407

		scramble = 0xda942042e4dd58b5
	)
	hi, lo := bits.Mul64(p.lo, factorLo)
	hi += p.hi*factorLo + p.lo*factorHi
	lo, carry := bits.Add64(lo, addendLo, 0)
	hi += addendHi + carry
	p.hi, p.lo = hi, lo

	hi ^= hi >> 32
	hi *= scramble
	hi ^= hi >> 48
	return hi * (lo | 1)
}

const pcgHeader = "pcg:"

// AppendBinary appends the state in binary form to b.
func (p *PCG) AppendBinary(b []byte) ([]byte, error) {
	b = append(b, pcgHeader...)
	for _, v := range [2]uint64{p.hi, p.lo} {
		for shift := 56; shift >= 0; shift -= 8 {
			b = append(b, byte(v>>shift))
		}
	}
	return b, nil
}

// MarshalBinary returns the state in binary form.
func (p *PCG) MarshalBinary() ([]byte, error) {
	return p.AppendBinary(make([]byte, 0, len(pcgHeader)+16))
}

// UnmarshalBinary sets the state from its binary form.
func (p *PCG) UnmarshalBinary(data []byte) error {
	if len(data) != len(pcgHeader)+16 || string(data[:len(pcgHeader)]) != pcgHeader {
		return errors.New("invalid PCG encoding")
	}
	for _, b := range data[len(pcgHeader):] {
		p.hi = p.hi<<8 | p.lo>>56
		p.lo = p.lo<<8 | uint64(b)
	}
	return nil
}
