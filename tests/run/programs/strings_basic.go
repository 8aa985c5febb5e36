// Strings: bytes, slices of them, comparison, concatenation, raw strings, escapes.
package main

import (
	"fmt"
	"strings"
)

func main() {
	s := "hello, 世界!"
	fmt.Println(len(s), s[0], s[7], s[7:10], s[:5], s[7:], s[5:5] == "", s[len(s)-1:])
	fmt.Printf("%q %x %X %+q %s|%10s|%-10s|%.3s\n", s, s, "hi", s, s, "right", "left", "truncated")
	fmt.Println("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z", "x" == "x", "x" != "y")
	t := ""
	for i := range 10 {
		t += string(rune('a' + i))
	}
	fmt.Println(t, t+t == t+"abcdefghij", strings.Repeat("ab", 3))
	raw := `back\slash "quoted"
second line`
	fmt.Println(raw, len(raw))
	fmt.Println("\a\b\f\v\\\"'"[4:], "\x41\u0042\U00000043\104", len("\xff\u00ff"))
	b := []byte(s)
	b[0] = 'H'
	fmt.Println(string(b), s[:1], string(b[:5]))
	u := string(b)
	b[1] = 'E'
	fmt.Println(u, string(b)[:2])
	parts := strings.Split("a,b,,c", ",")
	fmt.Println(len(parts), parts, strings.Join(parts, "-"), fmt.Sprintf("%q", parts))
	fmt.Println(strings.Fields("  two  words "), strings.ToUpper("größe"), strings.Title("go lang"), strings.TrimLeft("xxabc", "x"))
	fmt.Println(strings.Index(s, "世"), strings.Contains(s, "lo"), strings.Count("cheese", "e"), strings.LastIndex("go gopher", "go"))
	fmt.Println(strings.Replace("oink oink oink", "k", "ky", 2), strings.EqualFold("Go", "GO"), strings.TrimSpace("\t x \n"))
	before, after, found := strings.Cut("key=value", "=")
	fmt.Println(before, after, found, strings.HasPrefix(s, "hell"), strings.TrimSuffix("a.go", ".go"))
	var sb strings.Builder
	for i := range 3 {
		fmt.Fprintf(&sb, "%d;", i)
	}
	sb.WriteByte('x')
	sb.WriteRune('世')
	fmt.Println(sb.String(), sb.Len())
	r := strings.NewReplacer("<", "&lt;", ">", "&gt;")
	fmt.Println(r.Replace("<b>bold</b>"))
	fmt.Println(strings.Map(func(r rune) rune {
		if r == 'l' {
			return -1
		}
		return r + 1
	}, "hello"))
	i := 20
	defer func() { fmt.Println(recover()) }()
	fmt.Println(s[i])
}

// Output:
// 14 104 228 世 hello 世界! true !
// "hello, 世界!" 68656c6c6f2c20e4b896e7958c21 6869 "hello, \u4e16\u754c!" hello, 世界!|     right|left      |tru
// true false true true true true true true
// abcdefghij true ababab
// back\slash "quoted"
// second line 31
// \"' ABCD 3
// Hello, 世界! h Hello
// Hello, 世界! HE
// 4 [a b  c] a-b--c ["a" "b" "" "c"]
// [two words] GRÖßE Go Lang abc
// 7 true 3 3
// oinky oinky oink true x
// key value true true a
// 0;1;2;x世 10
// &lt;b&gt;bold&lt;/b&gt;
// ifp
// runtime error: index out of range [20] with length 14
