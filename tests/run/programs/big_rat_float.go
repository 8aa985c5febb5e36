// Fractions and floating-point numbers of package math/big.
package main

import (
	"fmt"
	"math"
	"math/big"
)

// harmonic returns the sum of 1/1 to 1/n.
func harmonic(n int64) *big.Rat {
	sum := new(big.Rat)
	for i := int64(1); i <= n; i++ {
		sum.Add(sum, big.NewRat(1, i))
	}
	return sum
}

// euler returns e by its series.
func euler(prec uint) *big.Float {
	sum := new(big.Float).SetPrec(prec).SetInt64(1)
	term := new(big.Float).Copy(sum)
	for i := int64(1); term.MantExp(nil) > -int(prec); i++ {
		term.Quo(term, new(big.Float).SetInt64(i))
		sum.Add(sum, term)
	}
	return sum
}

func main() {
	h := harmonic(40)
	fmt.Println(h, h.FloatString(30), h.Num(), h.Denom().BitLen())
	f, exact := h.Float64()
	fmt.Println(f, exact)
	x, ok := new(big.Rat).SetString("-3.14e-2")
	fmt.Println(x, ok, x.RatString(), x.Sign(), x.IsInt())
	fmt.Println(new(big.Rat).SetFloat64(0.1), new(big.Rat).Mul(x, big.NewRat(100, 314)), new(big.Rat).Inv(x))
	fmt.Println(big.NewRat(1, 3).Cmp(big.NewRat(33, 100)), big.NewRat(6, -8), *big.NewRat(1, 2))
	n, finite := big.NewRat(1, 1250).FloatPrec()
	fmt.Println(n, finite)
	_, ok = x.SetString("1/0")
	fmt.Println(ok)
	var r big.Rat
	fmt.Println(fmt.Sscan("22/7", &r))
	fmt.Println(&r)

	two := new(big.Float).SetPrec(200).SetInt64(2)
	root := new(big.Float).Sqrt(two)
	fmt.Println(root, root.Text('f', 55), root.Prec(), root.Acc())
	fmt.Printf("%.50f\n%v\n%g\n%.10e\n%x\n", root, root, root, root, root)
	fmt.Println(euler(300).Text('g', 90))
	sum := new(big.Float).Add(big.NewFloat(0.1), big.NewFloat(0.2))
	fmt.Println(sum, sum.Text('g', -1), sum.Text('g', 20), sum.Cmp(big.NewFloat(0.3)))
	for _, mode := range []big.RoundingMode{big.ToNearestEven, big.ToNearestAway, big.ToZero, big.AwayFromZero, big.ToNegativeInf, big.ToPositiveInf} {
		q := new(big.Float).SetPrec(8).SetMode(mode).Quo(big.NewFloat(-1), big.NewFloat(3))
		fmt.Println(mode, q, q.Acc(), q.Text('p', 0), q.Text('b', 0))
	}
	y, base, err := big.ParseFloat("1e1000", 10, 100, big.ToZero)
	fmt.Println(y, base, err)
	v, acc := y.Float64()
	fmt.Println(v, acc)
	i, acc := y.Int(nil)
	fmt.Println(len(i.String()), acc)
	_, _, err = big.ParseFloat("12,5", 10, 100, big.ToZero)
	fmt.Println(err)
	z, ok := new(big.Float).SetString("0x1.8p-3")
	fmt.Println(z, ok, z.IsInt(), z.MinPrec())
	fmt.Printf("[%10.3f] [%-12.4g] [%+e] [%08.2f] [%d]\n", z, z, z, z, z)
	fmt.Println(new(big.Float).SetInf(true), big.NewFloat(math.Inf(1)), *big.NewFloat(1))
	small, acc := new(big.Float).SetMantExp(big.NewFloat(1), -1080).Float64()
	fmt.Println(small, acc)

	defer func() {
		fmt.Println(recover().(big.ErrNaN))
		big.NewFloat(math.NaN())
	}()
	new(big.Float).Sub(big.NewFloat(math.Inf(1)), big.NewFloat(math.Inf(1)))
}

// Output:
// 2078178381193813/485721041551200 4.278543038936375986516650729636 2078178381193813 49
// 4.278543038936376 false
// -157/5000 true -157/5000 -1 false
// 3602879701896397/36028797018963968 -1/100 -5000/157
// 1 -3/4 {{false [1]} {false [2]}}
// 4 true
// false
// 1 <nil>
// 22/7
// 1.41421356237309504880168872420969807856967187537694807317668 1.4142135623730950488016887242096980785696718753769480732 200 Exact
// 1.41421356237309504880168872420969807856967187537695
// 1.41421356237309504880168872420969807856967187537694807317668
// 1.41421356237309504880168872420969807856967187537694807317668
// 1.4142135624e+00
// 0x1.6a09e6p+00
// 2.71828182845904523536028747135266249775724709369995957496696762772407663035354759457138218
// 0.30000000000000004 0.30000000000000004 0.30000000000000004441 1
// ToNearestEven -0.334 Below -0x.abp-1 -171p-9
// ToNearestAway -0.334 Below -0x.abp-1 -171p-9
// ToZero -0.332 Above -0x.aap-1 -170p-9
// AwayFromZero -0.334 Below -0x.abp-1 -171p-9
// ToNegativeInf -0.334 Below -0x.abp-1 -171p-9
// ToPositiveInf -0.332 Above -0x.aap-1 -170p-9
// 9.999999999999999999999999999995e+999 10 <nil>
// +Inf Above
// 1000 Exact
// expected end of string, found ','
// 0.1875 true false 2
// [     0.188] [0.1875      ] [+1.875000e-01] [00000.19] [%!d(*big.Float=0.1875)]
// -Inf +Inf {53 0 0 1 false [9223372036854775808] 1}
// 0 Below
// subtraction of infinities with equal signs

// Stderr:
// panic: subtraction of infinities with equal signs [recovered]
// 	panic: NewFloat(NaN)
//
// goroutine 1 [running]:
// main.main.func1
// 	big_rat_float.go:75
// main.main
// 	big_rat_float.go:77

// Exit: 2
