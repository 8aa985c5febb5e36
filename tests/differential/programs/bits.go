package main

import "fmt"

type Weekday int

const (
	Sunday Weekday = iota
	Monday
	Tuesday
	_
	Thursday
)

const (
	KB = 1 << (10 * (iota + 1))
	MB
)

const big = 1 << 100

var names = [...]string{Sunday: "Sun", Monday: "Mon", Tuesday: "Tue", Thursday: "Thu"}

func (d Weekday) String() string { return names[d] }

func flags(x uint8) (set []int) {
	for i := 0; i < 8; i++ {
		if x&(1<<i) != 0 {
			set = append(set, i)
		}
	}
	return
}

func main() {
	var x uint8 = 0b1010_0101
	y := x &^ 0xf
	z := int32(y) << 3
	f := float64(z) / 3
	c := complex(f, 1)
	fmt.Println(flags(x), y, z, f, real(c), imag(c), big>>98, KB, MB)
	var r rune = 'é'
	s := "héllo"
	for i, ch := range s {
		if ch == r {
			fmt.Println(i, string(ch), s[i] > 127, s[:i]+s[i:])
		}
	}
	goto done
done:
	fmt.Println(Monday, min(3, 1, 2), max(2.5, 1))
}
