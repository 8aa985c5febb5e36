// Package rational has exact fractions and long decimals.
package rational

import "math/big"

// Harmonic returns 1 + 1/2 + ... + 1/n.
func Harmonic(n int64) *big.Rat {
	sum := new(big.Rat)
	for i := int64(1); i <= n; i++ {
		sum.Add(sum, big.NewRat(1, i))
	}
	return sum
}

// Egyptian writes a fraction between 0 and 1 as a sum of unit fractions, greedily; it returns the denominators.
func Egyptian(r *big.Rat) []string {
	rest := new(big.Rat).Set(r)
	var out []string
	for rest.Sign() > 0 {
		d := new(big.Int).Add(rest.Denom(), rest.Num())
		d.Sub(d, big.NewInt(1))
		d.Quo(d, rest.Num())
		out = append(out, d.String())
		rest.Sub(rest, new(big.Rat).SetFrac(big.NewInt(1), d))
	}
	return out
}

// Sqrt returns the root of n with digits behind the point.
func Sqrt(n int64, digits int) string {
	f := new(big.Float).SetPrec(uint(digits)*4 + 64).SetInt64(n)
	return f.Sqrt(f).Text('f', digits)
}
