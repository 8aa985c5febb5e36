package main

type T struct{ a int }
type I interface{ M() }
type F func(int) int

func (*T) M() {}

func none()                 {}
func one() int              { return 1 }
func two() (int, string)    { return 1, "" }
func three() (a, b, c int)  { return }
func gen[X any](x X) X      { return x }
func gen2[X, Y any](x X) Y  { var y Y; return y }
func num[X ~int | ~float64](x X) X { return x }

var g1, g2 = 1
var g3, g4 = two()
var g5 = two()
var g6, g7, g8 = two()
var g9 = none()
var ga int = "a"
var gb, gc int = 1, "a"
var gd I = T{}
var ge I = &T{}
var gf F = func(s string) int { return 0 }
var gg F = gen
var gh func(string) = gen
var gi = gen
var gj func(int) string = gen2
var gk = gen[int]
var gl = gen[int, string]
var gm = gen2[int]
var gn = num[string]
var gp = gen(1)
var gq = gen2(1)
var gr = gen2[int, string](1)
var gs = num("a")
var gt = num[int](1.5)
var gu = gen[string](1)
var gv = gen()
var gw = gen(nil)
var gx = gen(1, 2)
var gy []int = []string{}
var gz *int = new(string)

func _() {
	a, b := 1
	c, d := two()
	e := two()
	f, g, h := two()
	i := none()
	j := nil
	k, l := 1, nil
	var m int
	m, n := 1, "a"
	m := 2
	m, n := 3, 4
	o, o := 1, 2
	_ := 1
	_, _ := 1, 2
	m.x := 1
	m = "a"
	m, n = n, m
	m, n = 1
	m, n = two()
	m, n = three()
	m = two()
	m = none()
	_ = nil
	_ = none()
	_, _ = two()
	5 = m
	one() = 5
	"a" = "b"
	nil = nil
	none = nil
	T = T{}
	two() = 1, 2
	mt := map[string]T{}
	mt["a"].a = 1
	mt["a"] = 1
	mt[1] = T{}
	T{}.a = 1
	(&T{}).a = "x"
	const cc = 1
	cc = 2
	cc++
	var s string
	s++
	s += 1
	s -= "a"
	m += "a"
	m += 1.5
	m <<= "a"
	m /= 0
	var p *int = &m
	p++
	*p = "a"
	p.x = 1
	&m = p
	-m = 1
	s[0] = 'a'
	arr := [2]int{}
	arr[2] = 1
	[2]int{}[0] = 1
	two()[0] = 1
	var fn func()
	fn = none()
	fn = none
	fn = one
	fn = gen
	var f2 func(int) int = gen
	var i1 I = T{}
	var i2 interface{ N() } = i1
	i1 = i2
	var t T = i1
	var pt *T = i1
	var pi *I = &t
	pi.M()
	i1 = pi
	var ch chan int
	var ro <-chan int = ch
	ch = ro
	type C chan int
	var nc C = ro
	return 1
}

func r0() { return none() }
func r1() int { return }
func r2() int { return 1, 2 }
func r3() (int, string) { return 1 }
func r4() (int, string) { return "a", 1 }
func r5() (int, string) { return two() }
func r6() (int, string) { return three() }
func r7() int { return two() }
func r8() int { return none() }
func r9() (a int, err error) { a = 1; { a := 2; return } }
func ra() error { return "x" }
func rb() *T { return T{} }
func rc() (int, error) { return nil, 1 }
func rd() func(int) int { return gen }
func re() {}
func rf() int { re(); return re() }
func rg() (x int) { x, y := 1, 2; return }
