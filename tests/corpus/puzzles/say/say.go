// Package say says numbers and songs.
package say

import (
	"errors"
	"fmt"
	"strings"
)

var small = strings.Fields("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
var tens = strings.Fields("_ _ twenty thirty forty fifty sixty seventy eighty ninety")

// ErrRange is returned for numbers nobody can say.
var ErrRange = errors.New("out of range")

// Say writes a number in words.
func Say(n int64) (string, error) {
	switch {
	case n < 0 || n > 999_999_999_999:
		return "", ErrRange
	case n < 20:
		return small[n], nil
	case n < 100:
		s := tens[n/10]
		if n%10 > 0 {
			s += "-" + small[n%10]
		}
		return s, nil
	}
	for _, unit := range []struct {
		n    int64
		name string
	}{{1e9, "billion"}, {1e6, "million"}, {1e3, "thousand"}, {100, "hundred"}} {
		if n < unit.n {
			continue
		}
		s, _ := Say(n / unit.n)
		s += " " + unit.name
		if rest := n % unit.n; rest > 0 {
			r, _ := Say(rest)
			s += " " + r
		}
		return s, nil
	}
	panic("unreachable")
}

// Bottles sings a verse.
func Bottles(n int) string {
	count := func(n int) string {
		switch n {
		case 0:
			return "no more bottles"
		case 1:
			return "1 bottle"
		}
		return fmt.Sprintf("%d bottles", n)
	}
	first := count(n)
	return fmt.Sprintf("%s of beer on the wall, %s of beer.\nTake one down, %s left.", strings.ToUpper(first[:1])+first[1:], first, count(n-1))
}

// Ordinal writes 1st, 2nd, 3rd.
func Ordinal(n int) string {
	suffix := "th"
	if n%100/10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return fmt.Sprint(n, suffix)
}
