// Package bigfact computes with numbers of any size.
package bigfact

import (
	"errors"
	"math/big"
)

// Factorial returns n!.
func Factorial(n int64) *big.Int {
	return new(big.Int).MulRange(1, n)
}

// Fibonacci returns the n-th number of Fibonacci.
func Fibonacci(n int) *big.Int {
	a, b := big.NewInt(0), big.NewInt(1)
	for range n {
		a.Add(a, b)
		a, b = b, a
	}
	return a
}

// Power returns base to the exponent modulo m, all in decimal.
func Power(base, exponent, m string) (string, error) {
	var x, y, z big.Int
	for i, s := range []string{base, exponent, m} {
		if _, ok := []*big.Int{&x, &y, &z}[i].SetString(s, 10); !ok {
			return "", errors.New("not a number: " + s)
		}
	}
	if z.Sign() <= 0 {
		return "", errors.New("modulus must be positive")
	}
	return x.Exp(&x, &y, &z).String(), nil
}

// DigitSum adds the decimal digits.
func DigitSum(n *big.Int) (sum int) {
	for _, r := range n.String() {
		sum += int(r - '0')
	}
	return sum
}
