// Runes: decoding and encoding UTF-8, invalid sequences, conversions to and from strings.
package main

import (
	"fmt"
	"unicode"
	"unicode/utf8"
)

func main() {
	s := "aé世\U0001F600"
	for i, r := range s {
		fmt.Print(i, ":", r, ":", string(r), ":", utf8.RuneLen(r), " ")
	}
	fmt.Println(len(s), utf8.RuneCountInString(s), len([]rune(s)))
	bad := "a\xffb\xc0\xafc\xe4\xb8d\xed\xa0\x80e\xf4\x90\x80\x80"
	for i, r := range bad {
		fmt.Print(i, ":", r, " ")
	}
	fmt.Println(utf8.ValidString(bad), []rune(bad)[1] == utf8.RuneError)
	for i := range bad {
		fmt.Print(i, " ")
	}
	fmt.Println()
	rs := []rune("日本語")
	rs[1] = 'x'
	fmt.Println(string(rs), rs, len(rs), string(rs[:1]))
	for _, v := range []int{65, 0x4e16, -1, 0xd800, 0x10ffff, 0x110000, 0} {
		fmt.Printf("%q ", string(rune(v)))
	}
	fmt.Println()
	rev := []rune("Hello, 世界")
	for i, j := 0, len(rev)-1; i < j; i, j = i+1, j-1 {
		rev[i], rev[j] = rev[j], rev[i]
	}
	fmt.Println(string(rev))
	fmt.Printf("%c %U %#U %q %d %x\n", '世', '世', 'x', '\n', 'a', '\u00e9')
	fmt.Println(unicode.IsUpper('Ä'), unicode.IsLetter('世'), unicode.IsDigit('٣'), unicode.IsSpace('\u00a0'), string(unicode.ToLower('Σ')))
	r, n := utf8.DecodeRuneInString("\xe4\xb8\x96")
	fmt.Println(r, n, utf8.AppendRune(nil, r))
	r, n = utf8.DecodeLastRuneInString("ab\xff")
	fmt.Println(r, n)
	type myRunes []rune
	type myString string
	ms := myString(myRunes{'o', 'k'})
	fmt.Println(ms, []byte(ms), myRunes(ms))
	count := map[rune]int{}
	for _, r := range "mississippi" {
		count[r]++
	}
	fmt.Println(count['s'], count['i'], count['z'])
}

// Output:
// 0:97:a:1 1:233:é:2 3:19990:世:3 6:128512:😀:4 10 4 4
// 0:97 1:65533 2:98 3:65533 4:65533 5:99 6:65533 7:65533 8:100 9:65533 10:65533 11:65533 12:101 13:65533 14:65533 15:65533 16:65533 false true
// 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 
// 日x語 [26085 120 35486] 3 日
// "A" "世" "�" "�" "\U0010ffff" "�" "\x00" 
// 界世 ,olleH
// 世 U+4E16 U+0078 'x' '\n' 97 e9
// true true true true σ
// 19990 3 [228 184 150]
// 65533 1
// ok [111 107] [111 107]
// 4 4 0
