// Package fmt: verbs, flags, widths, structures, wrong verbs, Stringer, GoStringer, Formatter, errors, pointers in values.
package main

import (
	"errors"
	"fmt"
	"os"
	"time"
)

type point struct{ X, Y int }
type named string
type level int

func (l level) String() string { return [...]string{"low", "high"}[l] }

type gs struct{ n int }

func (g gs) GoString() string { return "gs!" }

type fm struct{}

func (fm) Format(s fmt.State, verb rune) {
	w, wok := s.Width()
	p, pok := s.Precision()
	fmt.Fprintf(s, "[%c %d %v %d %v %v %v]", verb, w, wok, p, pok, s.Flag('+'), s.Flag('#'))
}

type ptrStringer struct{ a int }

func (p *ptrStringer) String() string { return "ptr!" }

type panics struct{}

func (panics) String() string { panic("inside String") }

type nilErr struct{}

func (*nilErr) Error() string { return "nil receiver is fine" }

type derefs struct{ s string }

func (d *derefs) String() string { return d.s }

type nested struct {
	P  point
	PP *point
	L  level
	S  []level
	M  map[string]level
	E  error
	A  any
	f  level
	N  *nested
}

func main() {
	fmt.Printf("%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%O|%b|%c|%q|%U|%#U\n", 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42, 42)
	fmt.Printf("%d|%5d|%05d|%x|%b|%+d\n", -42, -42, -42, -42, -42, -42)
	fmt.Printf("%f|%.2f|%8.3f|%-8.1f|%+f|%e|%g|%G|%08.2f|% f|%6.0f|%#.0f\n", 3.14159, 3.14159, 3.14159, 3.14159, 3.14159, 3.14159, 3.14159, 1e-10, -3.14159, 3.14159, 2.5, 2.0)
	fmt.Printf("%v %v %v %v %g %e %.3g %10.3e|\n", 1e6, 1e20, 1e21, 1e-5, 100000.0, 0.0, 123456.0, 123456.789)
	fmt.Printf("%s|%10s|%-10s|%.2s|%q|%x|%X|% x|%#x|%#q|%+q\n", "héllo", "héllo", "héllo", "héllo", "héllo", "héllo", "hi", "hi", "hi", "hi", "héllo")
	fmt.Printf("%s %v %x %q %d\n", []byte("bytes"), []byte("b"), []byte("b"), []byte("b"), []byte("b"))
	fmt.Printf("%t %v %5t|%q %q %c\n", true, false, true, 'x', '\n', 0x4e16)
	fmt.Printf("%v %+v %#v %T\n", point{1, 2}, point{1, 2}, point{1, 2}, point{1, 2})
	fmt.Printf("%v %+v %#v %T\n", &point{1, 2}, &point{1, 2}, &point{1, 2}, &point{1, 2})
	fmt.Printf("%v %#v %T %d %s\n", level(1), level(1), level(0), level(1), level(0))
	fmt.Printf("%v %#v %#v %q\n", named("n"), named("n"), []named{"a"}, []named{"a", "b"})
	n := nested{P: point{1, 2}, L: 1, S: []level{0, 1}, M: map[string]level{"k": 1}, E: errors.New("e"), A: point{3, 4}, f: 1}
	fmt.Printf("%v\n%+v\n", n, n)
	fmt.Printf("%#v\n", nested{})
	fmt.Printf("%v %v %v %v %v\n", []int{1, 2}, [2]bool{true}, map[int]string{2: "b", 1: "a"}, []string{"a b", "c"}, []any{1, "x", nil, 2.5})
	fmt.Printf("%#v %#v %#v %#v %#v\n", []int{1}, [2]bool{true}, map[int]string{2: "b", 1: "a"}, []string{"q\"q"}, []any{1, "x", nil, 2.5, uint8(3), 'x'})
	fmt.Printf("%#v %#v %#v %#v %#v\n", 1.0, float32(2.5), uint8(7), 1i, struct{ a any }{})
	fmt.Printf("%v %+v %#v %d %s\n", gs{1}, gs{1}, gs{1}, gs{1}, gs{2})
	fmt.Printf("%v %+8.3x %#s\n", fm{}, fm{}, fm{})
	fmt.Println(fm{}, level(1), &ptrStringer{}, []*ptrStringer{nil}[0] == nil)
	fmt.Printf("%v %v %s\n", ptrStringer{5}, &ptrStringer{5}, &ptrStringer{})
	fmt.Printf("%v|%s|%d\n", panics{}, panics{}, panics{})
	var ne *nilErr
	var d *derefs
	fmt.Printf("%v %v %s %v\n", ne, d, d, error(nil))
	fmt.Printf("%d %s %!|%z %d\n", "str", 5, 1)
	fmt.Printf("%d\n", 1, 2, "extra")
	fmt.Printf("%s %v %t %x\n", nil, nil, nil, nil)
	fmt.Printf("%*d|%-*d|%.*f|%[2]d %[1]d|%[3]*.[2]*[1]f|\n", 5, 1, 6, 2, 3, 1.23456)
	fmt.Printf("%[1]d %[1]x %[1]q %[3]d %[9]d %[x]d\n", 65, 66, 67)
	fmt.Printf("%6.2f%%|%v%s\n", 99.5, 1, "")
	fmt.Printf("%t %s %d %f\n", 1, true, 2.5, 3)
	fmt.Printf("%x %X %x\n", "hello", []byte{1, 171}, []string{"ab", "c"})
	fmt.Printf("%v %d %v\n", struct{}{}, []any{1, "a"}, struct {
		a int
		b string
	}{1, "x"})
	fmt.Printf("%6d|%-6v|%06d|%x\n", []int{1, 22}, []string{"a"}, []int{-1}, []int{10, 11})
	fmt.Printf("%v %s\n", time.Duration(1500)*time.Millisecond, 90*time.Second)
	fmt.Printf("%p %v\n", nil, (*int)(nil))
	fmt.Printf("%T %T %T %T %T %T %T\n", nil, 'x', 1.5, []any{}, map[string][]int{}, func(int) error { return nil }, make(<-chan int))
	fmt.Printf("%v %.1f %+.2e\n", 1+2i, 1.25-2.5i, complex64(3))
	fmt.Printf("%08b %o %#b %#08x %+x % x %#+v\n", 5, 8, 5, 255, 255, 255, -1)
	fmt.Printf("%3c|%-3c|%03d|%+03d|%x|%X\n", 'a', 'b', 7, 7, 3.5, -0.25)
	fmt.Printf("%20q|%-20q|%#20q\n", "quoted", "quoted", "quoted")
	fmt.Printf("%5v|%-5v|%5v|%05v\n", true, 1, "s", 12)
	fmt.Println("a", 1, 2, "b", "c", 3.0, 'x', nil, []string{}, [0]int{}, true)
	fmt.Print("a", 1, 2, "b", "c", 3.0, 4.5, nil, nil, "\n")
	fmt.Print(1, 2, point{}, &point{}, "s", "t", 'x', '\n', "\n")
	s := fmt.Sprint() + fmt.Sprintln("x", 1) + fmt.Sprintf("none")
	fmt.Printf("%q\n", s)
	c, err := fmt.Fprintln(os.Stdout, "counted é")
	fmt.Println(c, err)
	fmt.Println(fmt.Errorf("%w: %d", errors.New("base"), 5), fmt.Append([]byte("x"), 1, 2), string(fmt.Appendf(nil, "%03d", 7)))
	var ip any = 5
	fmt.Printf("%v %d %T %s\n", &ip != nil, ip, ip, ip)
	m := map[point]map[bool][]string{{2, 1}: {true: {"a"}}, {1, 5}: {false: nil}}
	fmt.Printf("%v %+v\n", m, m)
	fmt.Printf("%v %v\n", []error{errors.New("x"), nil}, map[any]int{"b": 1, "a": 3, nil: 5})
	fmt.Printf("%s %v\n", errors.New("err"), struct{ E error }{errors.New("in")})
	fmt.Printf("%v %+v\n", []level{0, 1}, struct{ L []level }{[]level{1}})
	fmt.Printf("%s\n", []any{"a", 1, errors.New("e"), level(1), []byte("b")})
	fmt.Printf("%!d %-+5d|%+-5d|% 05d|%-05d|\n", 3, 4, 5, 6, 7)
	fmt.Printf("%.0d|%.5d|%8.5d|%-8.5d|%+.3d|%.0d\n", 0, 42, 42, 42, 42, 1)
	fmt.Printf("%", 1)
	fmt.Println()
}

// Output:
// 42|   42|42   |00042|+42| 42|2a|2A|0x2a|52|052|0o52|101010|*|'*'|U+002A|U+002A '*'
// -42|  -42|-0042|-2a|-101010|-42
// 3.141590|3.14|   3.142|3.1     |+3.141590|3.141590e+00|3.14159|1E-10|-0003.14| 3.141590|     2|2.
// 1e+06 1e+20 1e+21 1e-05 100000 0.000000e+00 1.23e+05  1.235e+05|
// héllo|     héllo|héllo     |hé|"héllo"|68c3a96c6c6f|6869|68 69|0x6869|`hi`|"h\u00e9llo"
// bytes [98] 62 "b" [98]
// true false  true|'x' '\n' 世
// {1 2} {X:1 Y:2} main.point{X:1, Y:2} main.point
// &{1 2} &{X:1 Y:2} &main.point{X:1, Y:2} *main.point
// high 1 main.level 1 low
// n "n" []main.named{"a"} ["a" "b"]
// {{1 2} <nil> high [low high] map[k:high] e {3 4} 1 <nil>}
// {P:{X:1 Y:2} PP:<nil> L:high S:[low high] M:map[k:high] E:e A:{X:3 Y:4} f:1 N:<nil>}
// main.nested{P:main.point{X:0, Y:0}, PP:(*main.point)(nil), L:0, S:[]main.level(nil), M:map[string]main.level(nil), E:error(nil), A:interface {}(nil), f:0, N:(*main.nested)(nil)}
// [1 2] [true false] map[1:a 2:b] [a b c] [1 x <nil> 2.5]
// []int{1} [2]bool{true, false} map[int]string{1:"a", 2:"b"} []string{"q\"q"} []interface {}{1, "x", interface {}(nil), 2.5, 0x3, 120}
// 1 2.5 0x7 (0+1i) struct { a interface {} }{a:interface {}(nil)}
// {1} {n:1} gs! {1} {%!s(int=2)}
// [v 0 false 0 false false false] [x 8 true 3 true true false] [s 0 false 0 false false true]
// [v 0 false 0 false false false] high ptr! true
// {5} ptr! ptr!
// %!v(PANIC=String method: inside String)|%!s(PANIC=String method: inside String)|{}
// nil receiver is fine <nil> <nil> <nil>
// %!d(string=str) %!s(int=5) %!!(int=1)|%!z(MISSING) %!d(MISSING)
// 1
// %!(EXTRA int=2, string=extra)%!s(<nil>) <nil> %!t(<nil>) %!x(<nil>)
//     1|2     |1.235|1 5|%!f(int=     5)|
// 65 41 'A' 67 %!d(BADINDEX) %!d(BADINDEX)
//  99.50%|1
// %!t(int=1) %!s(bool=true) %!d(float64=2.5) %!f(int=3)
// 68656c6c6f 01AB [6162 63]
// {} [1 %!d(string=a)] {1 x}
// [     1     22]|[a     ]|[-00001]|[a b]
// 1.5s 1m30s
// %!p(<nil>) <nil>
// <nil> int32 float64 []interface {} map[string][]int func(int) error <-chan int
// (1+2i) (1.2-2.5i) (+3.00e+00+0.00e+00i)
// 00000101 10 0b101 0x000000ff +ff  ff -1
//   a|b  |007|+07|0x1.cp+01|-0X1P-02
//             "quoted"|"quoted"            |            `quoted`
//  true|1    |    s|00012
// a 1 2 b c 3 120 <nil> [] [] true
// a1 2bc3 4.5 <nil> <nil>
// 1 2 {0 0} &{0 0}st120 10
// "x 1\nnone"
// counted é
// 11 <nil>
// base: 5 [120 49 32 50] 007
// true 5 int %!s(int=5)
// map[{1 5}:map[false:[]] {2 1}:map[true:[a]]] map[{X:1 Y:5}:map[false:[]] {X:2 Y:1}:map[true:[a]]]
// [x <nil>] map[<nil>:5 a:3 b:1]
// err {in}
// [low high] {L:[high]}
// [a %!s(int=1) e high b]
// %!!(int=3)d +4   |+5   | 0006|7    |
// |00042|   00042|00042   |+042|1
// %!(NOVERB)%!(EXTRA int=1)
