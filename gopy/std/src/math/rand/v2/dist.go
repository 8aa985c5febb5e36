package rand

// Random numbers with normal and exponential distribution, by the ziggurat method.

import (
	"internal/ziggurat"
	"math"
)

// NormFloat64 returns a random number with the standard normal distribution: mean 0, standard deviation 1. For another one
// multiply by its deviation and add its mean.
func (r *Rand) NormFloat64() float64 {
	for {
		u := r.Uint64()
		j, i := int32(u), u>>32&127 // i is the strip
		x := float64(j) * float64(ziggurat.NormW[i])
		if distance(j) < ziggurat.NormK[i] {
			return x
		}
		if i == 0 {
			return r.normTail(j > 0)
		}
		below, above := ziggurat.NormF[i], ziggurat.NormF[i-1]
		if below+float32(r.Float64())*(above-below) < float32(math.Exp(-.5*x*x)) {
			return x
		}
	}
}

// normTail returns a random number beyond ziggurat.NormR, or on the other side.
func (r *Rand) normTail(positive bool) float64 {
	for {
		x := -math.Log(r.Float64()) * (1.0 / ziggurat.NormR)
		y := -math.Log(r.Float64())
		if y+y >= x*x {
			if positive {
				return ziggurat.NormR + x
			}
			return -ziggurat.NormR - x
		}
	}
}

// distance returns how far j is from 0.
func distance(j int32) uint32 {
	if j < 0 {
		return uint32(-j)
	}
	return uint32(j)
}

// ExpFloat64 returns a random number with the exponential distribution of rate 1: greater than 0, with mean 1. For another
// rate divide by it.
func (r *Rand) ExpFloat64() float64 {
	for {
		u := r.Uint64()
		j, i := uint32(u), u>>32&255 // i is the strip
		x := float64(j) * float64(ziggurat.ExpW[i])
		if j < ziggurat.ExpK[i] {
			return x
		}
		if i == 0 {
			return ziggurat.ExpR - math.Log(r.Float64())
		}
		below, above := ziggurat.ExpF[i], ziggurat.ExpF[i-1]
		if below+float32(r.Float64())*(above-below) < float32(math.Exp(-x)) {
			return x
		}
	}
}
