// Numbers as text: strconv in both directions, quoting, bases, extremes.
package main

import (
	"fmt"
	"math"
	"strconv"
)

func main() {
	for _, f := range []float64{0, 1, -1, 0.1, 1.0 / 3, 2.0 / 3, 1e23, 1e22, 5e-324, math.MaxFloat64, 123456789.123456789, 1e-7, 299792458, 6.02214076e23, math.Pi, math.SmallestNonzeroFloat64, 4.35, 0.000123} {
		fmt.Println(f, strconv.FormatFloat(f, 'g', -1, 64), strconv.FormatFloat(f, 'e', 3, 64), strconv.FormatFloat(f, 'f', 2, 64), strconv.FormatFloat(f, 'g', 5, 32), float32(f))
	}
	for _, s := range []string{"0", "1.5", "-2.25e3", "1e400", "0x1p-2", "inf", "NaN", "1_000", ".5", "1e", "", "9007199254740993", "1.7976931348623159e308", "4.9e-324", "0.1e-400"} {
		f, err := strconv.ParseFloat(s, 64)
		fmt.Println(s, f, err)
	}
	for _, s := range []string{"0", "-9223372036854775808", "9223372036854775808", "0x1f", "0b101", "0o17", "017", "abc", "+5", "1_000", " 1"} {
		a, err := strconv.ParseInt(s, 0, 64)
		b, err2 := strconv.ParseInt(s, 10, 8)
		fmt.Println(s, a, err, b, err2)
	}
	fmt.Println(strconv.FormatInt(-255, 16), strconv.FormatUint(math.MaxUint64, 36), strconv.Itoa(-0), strconv.FormatInt(5, 2))
	u, err := strconv.ParseUint("ff", 16, 8)
	fmt.Println(u, err)
	fmt.Println(strconv.Quote("tab\t\"q\" é \x00\xff世\U0001F600"), strconv.QuoteToASCII("é世"), strconv.QuoteRune('☺'))
	s, err := strconv.Unquote(`"a\tb\u00e9"`)
	fmt.Println(s, err)
	_, err = strconv.Unquote(`"open`)
	fmt.Println(err)
	b, err := strconv.ParseBool("T")
	fmt.Println(b, err, string(strconv.AppendInt([]byte("n="), 42, 10)))
	_, err = strconv.Atoi("")
	fmt.Println(err)
	for i := range 20 {
		x := math.Pow(10, float64(i)-5) * 1.2345
		fmt.Print(x, " ")
	}
	fmt.Println()
	sum := 0.0
	for i := range 1000 {
		f := float64(i*i+1) / float64(i+7)
		g, err := strconv.ParseFloat(strconv.FormatFloat(f, 'g', -1, 64), 64)
		if err != nil || g != f {
			fmt.Println("no round trip", f)
		}
		sum += g
	}
	fmt.Println(sum)
}

// Output:
// 0 0 0.000e+00 0.00 0 0
// 1 1 1.000e+00 1.00 1 1
// -1 -1 -1.000e+00 -1.00 -1 -1
// 0.1 0.1 1.000e-01 0.10 0.1 0.1
// 0.3333333333333333 0.3333333333333333 3.333e-01 0.33 0.33333 0.33333334
// 0.6666666666666666 0.6666666666666666 6.667e-01 0.67 0.66667 0.6666667
// 1e+23 1e+23 1.000e+23 99999999999999991611392.00 1e+23 1e+23
// 1e+22 1e+22 1.000e+22 10000000000000000000000.00 1e+22 1e+22
// 5e-324 5e-324 4.941e-324 0.00 0 0
// 1.7976931348623157e+308 1.7976931348623157e+308 1.798e+308 179769313486231570814527423731704356798070567525844996598917476803157260780028538760589558632766878171540458953514382464234321326889464182768467546703537516986049910576551282076245490090389328944075868508455133942304583236903222948165808559332123348274797826204144723168738177180919299881250404026184124858368.00 +Inf +Inf
// 1.2345678912345679e+08 1.2345678912345679e+08 1.235e+08 123456789.12 1.2346e+08 1.2345679e+08
// 1e-07 1e-07 1.000e-07 0.00 1e-07 1e-07
// 2.99792458e+08 2.99792458e+08 2.998e+08 299792458.00 2.9979e+08 2.9979245e+08
// 6.02214076e+23 6.02214076e+23 6.022e+23 602214075999999987023872.00 6.0221e+23 6.0221406e+23
// 3.141592653589793 3.141592653589793 3.142e+00 3.14 3.1416 3.1415927
// 5e-324 5e-324 4.941e-324 0.00 0 0
// 4.35 4.35 4.350e+00 4.35 4.35 4.35
// 0.000123 0.000123 1.230e-04 0.00 0.000123 0.000123
// 0 0 <nil>
// 1.5 1.5 <nil>
// -2.25e3 -2250 <nil>
// 1e400 +Inf strconv.ParseFloat: parsing "1e400": value out of range
// 0x1p-2 0.25 <nil>
// inf +Inf <nil>
// NaN NaN <nil>
// 1_000 1000 <nil>
// .5 0.5 <nil>
// 1e 0 strconv.ParseFloat: parsing "1e": invalid syntax
//  0 strconv.ParseFloat: parsing "": invalid syntax
// 9007199254740993 9.007199254740992e+15 <nil>
// 1.7976931348623159e308 +Inf strconv.ParseFloat: parsing "1.7976931348623159e308": value out of range
// 4.9e-324 5e-324 <nil>
// 0.1e-400 0 <nil>
// 0 0 <nil> 0 <nil>
// -9223372036854775808 -9223372036854775808 <nil> -128 strconv.ParseInt: parsing "-9223372036854775808": value out of range
// 9223372036854775808 9223372036854775807 strconv.ParseInt: parsing "9223372036854775808": value out of range 127 strconv.ParseInt: parsing "9223372036854775808": value out of range
// 0x1f 31 <nil> 0 strconv.ParseInt: parsing "0x1f": invalid syntax
// 0b101 5 <nil> 0 strconv.ParseInt: parsing "0b101": invalid syntax
// 0o17 15 <nil> 0 strconv.ParseInt: parsing "0o17": invalid syntax
// 017 15 <nil> 17 <nil>
// abc 0 strconv.ParseInt: parsing "abc": invalid syntax 0 strconv.ParseInt: parsing "abc": invalid syntax
// +5 5 <nil> 5 <nil>
// 1_000 1000 <nil> 0 strconv.ParseInt: parsing "1_000": invalid syntax
//  1 0 strconv.ParseInt: parsing " 1": invalid syntax 0 strconv.ParseInt: parsing " 1": invalid syntax
// -ff 3w5e11264sgsf 0 101
// 255 <nil>
// "tab\t\"q\" é \x00\xff世😀" "\u00e9\u4e16" '☺'
// a	bé <nil>
// invalid syntax
// true <nil> n=42
// strconv.Atoi: parsing "": invalid syntax
// 1.2345e-05 0.00012345 0.0012345 0.012345 0.12345 1.2345 12.344999999999999 123.44999999999999 1234.5 12345 123450 1.2345e+06 1.2345e+07 1.2345e+08 1.2345e+09 1.2345e+10 1.2345e+11 1.2345e+12 1.2345e+13 1.2345e+14 
// 492752.0724975562
