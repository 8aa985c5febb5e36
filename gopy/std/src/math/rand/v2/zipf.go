package rand

import "math"

// Zipf makes random numbers with a Zipf distribution, by rejection-inversion (Wolfgang Hörmann and Gerhard Derflinger,
// "Rejection-Inversion to Generate Variates from Monotone Discrete Distributions", 1996): a continuous distribution that
// lies above the discrete one is inverted, and what falls between the two is rejected.
type Zipf struct {
	r       *Rand
	max     float64
	v, q    float64
	p, pInv float64 // 1-q and its inverse
	last    float64 // the integral of the density up to max + 1/2
	width   float64 // its range, negative
	near    float64 // accepted at once if not farther than this from the next number
}

// NewZipf returns a Zipf that takes its numbers from r. They are the k from 0 to imax, with a probability proportional to
// (v + k) ** -s. NewZipf returns nil unless s > 1 and v >= 1.
func NewZipf(r *Rand, s float64, v float64, imax uint64) *Zipf {
	if s <= 1 || v < 1 {
		return nil
	}
	z := &Zipf{r: r, max: float64(imax), v: v, q: s, p: 1 - s}
	z.pInv = 1 / z.p
	z.last = z.integral(z.max + 0.5)
	z.width = z.integral(0.5) - math.Exp(math.Log(z.v)*(-z.q)) - z.last
	z.near = 1 - z.inverse(z.integral(1.5)-math.Exp(-z.q*math.Log(z.v+1)))
	return z
}

// integral is the integral of the density at x, up to a constant.
func (z *Zipf) integral(x float64) float64 {
	return math.Exp(z.p*math.Log(z.v+x)) * z.pInv
}

// inverse is the inverse of integral.
func (z *Zipf) inverse(y float64) float64 {
	return math.Exp(z.pInv*math.Log(z.p*y)) - z.v
}

// Uint64 returns a random number with the distribution of z. It panics if z is nil.
func (z *Zipf) Uint64() uint64 {
	if z == nil {
		panic("rand: nil Zipf")
	}
	for {
		y := z.last + z.r.Float64()*z.width
		x := z.inverse(y)
		k := math.Floor(x + 0.5)
		if k-x <= z.near || y >= z.integral(k+0.5)-math.Exp(-math.Log(k+z.v)*z.q) {
			return uint64(k)
		}
	}
}
