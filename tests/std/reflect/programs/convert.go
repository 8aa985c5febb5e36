package main

import (
	"fmt"
	"io"
	"math"
	"reflect"
	"strings"
)

type (
	MyInt    int
	MyString string
	MyBytes  []byte
	MyRunes  []rune
	MyStruct struct {
		A int `a:"1"`
	}
	Other    struct{ A int }
	MyFunc   func(int)
	MyChan   chan int
	MyPtr    *int
	MyMap    map[string]int
	MyErr    struct{ s string }
	Stringer interface{ String() string }
)

func (m MyInt) String() string { return "MyInt" }
func (e *MyErr) Error() string { return e.s }

func main() {
	values := []any{
		int8(-5), 300, uint8(200), uint64(math.MaxUint64), float32(2.75), -1e10, complex64(1 + 2i), complex(3, 4), "héllo", []byte("bytes"), []rune("runes"),
		MyInt(65), MyString("ms"), MyBytes("mb"), MyRunes("mr"), MyStruct{1}, Other{2}, true, []int{1, 2, 3}, [2]int{4, 5}, &[2]int{6, 7},
		func(int) {}, make(chan int), (*int)(nil), map[string]int{}, &MyErr{"e"}, struct{}{}, uintptr(7), []string{"a"},
	}
	types := []reflect.Type{
		reflect.TypeFor[int](), reflect.TypeFor[int8](), reflect.TypeFor[uint16](), reflect.TypeFor[uint64](), reflect.TypeFor[float32](), reflect.TypeFor[float64](),
		reflect.TypeFor[complex64](), reflect.TypeFor[complex128](), reflect.TypeFor[string](), reflect.TypeFor[[]byte](), reflect.TypeFor[[]rune](),
		reflect.TypeFor[MyInt](), reflect.TypeFor[MyString](), reflect.TypeFor[MyBytes](), reflect.TypeFor[MyRunes](), reflect.TypeFor[MyStruct](), reflect.TypeFor[Other](),
		reflect.TypeFor[bool](), reflect.TypeFor[[2]int](), reflect.TypeFor[*[2]int](), reflect.TypeFor[[4]int](), reflect.TypeFor[MyFunc](), reflect.TypeFor[<-chan int](), reflect.TypeFor[MyChan](),
		reflect.TypeFor[MyPtr](), reflect.TypeFor[MyMap](), reflect.TypeFor[error](), reflect.TypeFor[any](), reflect.TypeFor[Stringer](), reflect.TypeFor[struct{ A int }](),
	}
	for _, x := range values {
		v := reflect.ValueOf(x)
		for _, t := range types {
			fmt.Print(b(v.Type().AssignableTo(t)), b(v.Type().ConvertibleTo(t)), b(v.CanConvert(t)))
			if v.CanConvert(t) {
				r := v.Convert(t)
				if r.Type() != t {
					fmt.Print("BAD TYPE ", r.Type())
				}
				switch r.Kind() {
				case reflect.Func, reflect.Chan, reflect.Pointer, reflect.Interface:
					fmt.Print("=", r.IsNil())
				default:
					fmt.Print("=", r)
				}
			}
			fmt.Print(" ")
		}
		fmt.Println()
	}
	var r io.Reader = strings.NewReader("x")
	v := reflect.ValueOf(&r).Elem()
	fmt.Println(v.Convert(reflect.TypeFor[any]()).Elem().Type(), v.Type().ConvertibleTo(reflect.TypeFor[io.ReadWriter]()))
	var nilReader io.Reader
	fmt.Println(reflect.ValueOf(&nilReader).Elem().Convert(reflect.TypeFor[any]()).IsNil())
	x := 5
	c := reflect.ValueOf(&x).Elem().Convert(reflect.TypeFor[MyInt]())
	x = 6
	fmt.Println(c.Int(), c.CanAddr(), c)
}

func b(x bool) string {
	if x {
		return "1"
	}
	return "0"
}

// Output:
// 011=-5 111=-5 011=65531 011=18446744073709551611 011=-5 011=-5 000 000 011=� 000 000 011=MyInt 011=� 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 111=300 011=44 011=300 011=300 011=300 011=300 000 000 011=Ĭ 000 000 011=MyInt 011=Ĭ 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 011=200 011=-56 011=200 011=200 011=200 011=200 000 000 011=È 000 000 011=MyInt 011=È 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 011=-1 011=-1 011=65535 111=18446744073709551615 011=1.8446744e+19 011=1.8446744073709552e+19 000 000 011=� 000 000 011=MyInt 011=� 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 011=2 011=2 011=2 011=2 111=2.75 011=2.75 000 000 000 000 000 011=MyInt 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 011=-10000000000 011=0 011=7168 011=18446744063709551616 011=-1e+10 111=-1e+10 000 000 000 000 000 011=MyInt 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 111=(1+2i) 011=(1+2i) 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 011=(3+4i) 111=(3+4i) 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 111=héllo 011=[104 195 169 108 108 111] 011=[104 233 108 108 111] 000 011=héllo 011=[104 195 169 108 108 111] 011=[104 233 108 108 111] 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 011=bytes 111=[98 121 116 101 115] 000 000 011=bytes 111=[98 121 116 101 115] 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 011=runes 000 111=[114 117 110 101 115] 000 011=runes 000 111=[114 117 110 101 115] 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 011=65 011=65 011=65 011=65 011=65 011=65 000 000 011=A 000 000 111=MyInt 011=A 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 111=false 000 
// 000 000 000 000 000 000 000 000 011=ms 011=[109 115] 011=[109 115] 000 111=ms 011=[109 115] 011=[109 115] 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 011=mb 111=[109 98] 000 000 011=mb 111=[109 98] 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 011=mr 000 111=[109 114] 000 011=mr 000 111=[109 114] 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111={1} 011={1} 000 000 000 000 000 000 000 000 000 000 111=false 000 011={1} 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 011={2} 111={2} 000 000 000 000 000 000 000 000 000 000 111=false 000 111={2} 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=true 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 011=[1 2] 011=false 010 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=[4 5] 000 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 111=false 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=true 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=map[] 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 111=false 000 000 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 011=7 011=7 011=7 011=7 011=7 011=7 000 000 011= 000 000 011=MyInt 011= 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 000 111=false 000 000 
// *strings.Reader false
// true
// 5 false MyInt
