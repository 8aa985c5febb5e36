// Integers of package math/big: factorials, digits of π, RSA, and formatting.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"sort"
	"strings"
)

func factorial(n int64) *big.Int {
	z := big.NewInt(1)
	for i := int64(2); i <= n; i++ {
		z.Mul(z, big.NewInt(i))
	}
	return z
}

// pi prints digits one by one (Gibbons's spigot).
func pi(n int) string {
	var b strings.Builder
	q, r, t := big.NewInt(1), big.NewInt(0), big.NewInt(1)
	k, m, x := big.NewInt(1), big.NewInt(3), big.NewInt(3)
	ten, u, v := big.NewInt(10), new(big.Int), new(big.Int)
	for b.Len() < n {
		u.Mul(q, big.NewInt(4)).Add(u, r).Sub(u, t)
		if u.Cmp(v.Mul(m, t)) < 0 {
			b.WriteString(m.String())
			u.Sub(r, v).Mul(u, ten)
			v.Mul(q, big.NewInt(3)).Add(v, r).Mul(v, ten).Quo(v, t)
			m.Sub(v, new(big.Int).Mul(m, ten))
			r.Set(u)
			q.Mul(q, ten)
		} else {
			u.Lsh(q, 1).Add(u, r).Mul(u, x)
			v.Mul(k, big.NewInt(7)).Add(v, big.NewInt(2)).Mul(v, q)
			v.Add(v, new(big.Int).Mul(r, x))
			t.Mul(t, x)
			m.Quo(v, t)
			r.Set(u)
			q.Mul(q, k)
			k.Add(k, big.NewInt(1))
			x.Add(x, big.NewInt(2))
		}
	}
	return b.String()
}

func rsa() {
	p, _ := new(big.Int).SetString("170141183460469231731687303715884105727", 0)
	q, _ := new(big.Int).SetString("0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed", 0)
	fmt.Println(p.ProbablyPrime(10), q.ProbablyPrime(10), p.BitLen(), q.BitLen())
	one := big.NewInt(1)
	n := new(big.Int).Mul(p, q)
	phi := new(big.Int).Mul(new(big.Int).Sub(p, one), new(big.Int).Sub(q, one))
	e := big.NewInt(65537)
	d := new(big.Int).ModInverse(e, phi)
	message := new(big.Int).SetBytes([]byte("attack at dawn"))
	secret := new(big.Int).Exp(message, e, n)
	fmt.Printf("%x\n", secret)
	fmt.Printf("%s\n", new(big.Int).Exp(secret, d, n).Bytes())
}

func main() {
	fmt.Println(factorial(30), factorial(100))
	s := factorial(2000).String()
	fmt.Println(len(s), s[:20], s[len(s)-505:len(s)-490])
	fmt.Println(pi(60))

	a, b := big.NewInt(0), big.NewInt(1)
	for range 300 {
		a.Add(a, b)
		a, b = b, a
	}
	fmt.Println("fibonacci", a)
	rsa()

	x, _ := new(big.Int).SetString("-123456789012345678901234567890", 10)
	fmt.Printf("[%v] [%d] [%+d] [%x] [%#X] [%b] [%o] [%O]\n", x, x, x, x, x, big.NewInt(10), big.NewInt(64), big.NewInt(64))
	fmt.Printf("[%40d] [%-40d] [%040d] [%s] [%q] [%.35d]\n", x, x, x, x, x, x)
	fmt.Println(*big.NewInt(7), (*big.Int)(nil), x.Text(36), x.Text(62))
	y := big.NewInt(1000007)
	for _, mode := range []big.RoundingMode{big.Trunc, big.Floor, big.Round, big.Ceil} {
		q, r := new(big.Int).Divide(x, y, new(big.Int), mode)
		fmt.Println(mode, q, r)
	}
	q, r := new(big.Int).QuoRem(x, y, new(big.Int))
	d, m := new(big.Int).DivMod(x, y, new(big.Int))
	fmt.Println(q, r, d, m)
	var u, v big.Int
	fmt.Println(new(big.Int).GCD(&u, &v, big.NewInt(240), big.NewInt(46)), &u, &v)
	fmt.Println(new(big.Int).Sqrt(new(big.Int).Exp(big.NewInt(10), big.NewInt(101), nil)))
	fmt.Println(new(big.Int).Not(x), new(big.Int).And(x, y), new(big.Int).Or(x, y), new(big.Int).Xor(x, y), x.Bit(5), new(big.Int).Rsh(x, 70))
	fmt.Println(new(big.Int).Binomial(100, 50), new(big.Int).ModSqrt(big.NewInt(2), big.NewInt(97)), big.Jacobi(big.NewInt(5), big.NewInt(21)))

	var n big.Int
	count, err := fmt.Sscan("  98765432109876543210 rest", &n)
	fmt.Println(count, err, &n)
	_, ok := n.SetString("12x", 10)
	fmt.Println(ok)
	data, err := json.Marshal(map[string]*big.Int{"n": x})
	fmt.Println(string(data), err)
	var back map[string]*big.Int
	fmt.Println(json.Unmarshal(data, &back), back["n"].Cmp(x))

	numbers := []*big.Int{big.NewInt(3), x, big.NewInt(-2), factorial(25)}
	sort.Slice(numbers, func(i, j int) bool { return numbers[i].Cmp(numbers[j]) < 0 })
	fmt.Println(numbers)

	defer func() {
		err := recover()
		fmt.Printf("%T %v\n", err, err)
		fmt.Println(errors.New("done"))
		new(big.Int).Sqrt(x)
	}()
	fmt.Println(x.Div(x, big.NewInt(0)))
}

// Output:
// 265252859812191058636308480000000 93326215443944152681699238856266700490715968264381621468592963895217599993229915608941463976156518286253697920827223758251185210916864000000000000000000000000
// 5736 33162750924506332411 339008000000000
// 314159265358979323846264338327950288419716939937510582097494
// fibonacci 222232244629420445529739893461909967206666939096499764990979600
// true true 127 255
// 20d481de3dbf44a6510a15680cbcd81d72a21a84f1408acfd0b396e536e26f8122f36c23623ab8ef438cbf8c7d285c34
// attack at dawn
// [-123456789012345678901234567890] [-123456789012345678901234567890] [-123456789012345678901234567890] [-18ee90ff6c373e0ee4e3f0ad2] [-0X18EE90FF6C373E0EE4E3F0AD2] [1010] [100] [0o100]
// [         -123456789012345678901234567890] [-123456789012345678901234567890         ] [-000000000123456789012345678901234567890] [-123456789012345678901234567890] [%!q(big.Int=-123456789012345678901234567890)] [-00000123456789012345678901234567890]
// {false [7]} <nil> -byw97um9s91dlz68tsi -2AyLS9BKAMjjsWHR0
// ToZero -123455924820871932797704 -983962
// ToNegativeInf -123455924820871932797705 16045
// ToNearestEven -123455924820871932797705 16045
// ToPositiveInf -123455924820871932797704 -983962
// -123455924820871932797704 -983962 -123455924820871932797705 16045
// 2 -9 47
// 316227766016837933199889354443271853371955513932521
// 123456789012345678901234567889 16390 -123456789012345678901233584273 -123456789012345678901233600663 1 -104571968
// 100891344545564193334812497256 83 1
// 1 <nil> 98765432109876543210
// false
// {"n":-123456789012345678901234567890} <nil>
// <nil> 0
// [-123456789012345678901234567890 -2 3 15511210043330985984000000]
// string division by zero
// done

// Stderr:
// panic: division by zero [recovered]
// 	panic: square root of negative number
//
// goroutine 1 [running]:
// main.main.func2
// 	big_int.go:116
// main.main
// 	big_int.go:118

// Exit: 2
