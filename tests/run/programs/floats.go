// Floating point: rounding, infinities, NaN, negative zero, float32 after every operation.
package main

import (
	"fmt"
	"math"
)

func main() {
	a, b := 0.1, 0.2
	fmt.Println(a+b, a+b == 0.3, 0.1+0.2 == 0.3, a*3, 1/3.0)
	zero := 0.0
	inf, nan, neg := 1/zero, zero/zero, -1/(1/zero)
	fmt.Println(inf, -inf, nan, neg, math.Signbit(neg), neg == zero, 1/neg)
	fmt.Println(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan, !(nan < 1), inf == inf, inf > math.MaxFloat64)
	fmt.Println(inf-inf, inf*0, math.IsNaN(nan), math.IsInf(-inf, -1), math.Max(nan, 1), min(1.5, nan), max(neg, zero))
	var f, g float32 = 0.1, 0.2
	fmt.Println(f+g, f*g, f/g, f-g, float64(f), float64(f+g))
	var sum32 float32
	var sum64 float64
	for range 1000000 {
		sum32 += 0.1
		sum64 += 0.1
	}
	fmt.Println(sum32, sum64)
	fmt.Println(1e100, 1e21, 1e20, 123456789.0, 1e-5, 0.0001, 5e-324, math.MaxFloat64, float32(1e10), float32(3.4e38))
	fmt.Println(math.Sqrt(2), math.Floor(-1.5), math.Ceil(-1.5), math.Trunc(-1.5), math.Round(2.5), math.RoundToEven(2.5))
	fmt.Println(math.Sin(1), math.Cos(1), math.Exp(1), math.Log(10), math.Pow(2, 0.5), math.Atan2(1, -1), math.Hypot(3, 4))
	fmt.Println(math.Mod(7, -3), math.Mod(-7, 3), math.Abs(-0.0), math.Cbrt(27), math.Inf(1))
	fmt.Printf("%.3f %8.2f|%-8.1f|%+.2e %g %G %x %b\n", math.Pi, math.E, 2.25, 12345.678, 1e-7, 1e30, 1.5, 1.0)
	fmt.Printf("%v %v %.0f %.0f %5.1f %05d\n", float32(0.1), 0.1, 0.5, 1.5, -0.04, 42)
	fmt.Println(math.Float64bits(1.5), math.Float32bits(-2), math.Float64frombits(0x7ff0000000000000))
	frac, exp := math.Frexp(10)
	whole, part := math.Modf(-3.25)
	fmt.Println(frac, exp, whole, part, math.Ldexp(0.5, 4))
	x := 1.0
	for n := 0; x+1 != x; n++ {
		x *= 2
		if n > 100 {
			break
		}
	}
	fmt.Println(x)
	h := 0.0
	for i := 1; i <= 10; i++ {
		h += 1 / float64(i)
	}
	fmt.Println(h, int(h*1000), -h)
	h /= 0.5
	h -= 1
	h *= h
	fmt.Println(h, h > 0 && h < 100, math.FMA(h, 2, 1))
}

// Output:
// 0.30000000000000004 false true 0.30000000000000004 0.3333333333333333
// +Inf -Inf NaN -0 true true -Inf
// false true false false false true true true
// NaN NaN true true NaN NaN 0
// 0.3 0.020000001 0.5 -0.1 0.10000000149011612 0.30000001192092896
// 100958.34 100000.00000133288
// 1e+100 1e+21 1e+20 1.23456789e+08 1e-05 0.0001 5e-324 1.7976931348623157e+308 1e+10 3.4e+38
// 1.4142135623730951 -2 -1 -1 3 2
// 0.8414709848078965 0.5403023058681398 2.718281828459045 2.302585092994046 1.4142135623730951 2.356194490192345 5
// 1 -1 0 3 +Inf
// 3.142     2.72|2.2     |+1.23e+04 1e-07 1E+30 0x1.8p+00 4503599627370496p-52
// 0.1 0.1 0 2  -0.0 00042
// 4609434218613702656 3221225472 +Inf
// 0.625 4 -3 -0.25 8
// 9.007199254740992e+15
// 2.9289682539682538 2928 -2.9289682539682538
// 23.59954711514235 true 48.1990942302847
