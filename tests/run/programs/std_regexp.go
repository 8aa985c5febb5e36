// Regular expressions: searching, groups, replacing, splitting, and what is wrong with expressions.
package main

import (
	"fmt"
	"os"
	"regexp"
	"regexp/syntax"
	"strings"
)

var line = regexp.MustCompile(`^(?P<time>\d{2}:\d{2}) \[(?P<level>[A-Z]+)\] (?P<text>.*)$`)

const journal = `09:15 [INFO] server started on port 8080
09:16 [WARN] disk at 91%
broken line
09:20 [ERROR] user "ann@example.com" not found
`

func main() {
	for _, s := range strings.Split(strings.TrimSpace(journal), "\n") {
		m := line.FindStringSubmatch(s)
		if m == nil {
			fmt.Printf("no match: %q\n", s)
			continue
		}
		for i, name := range line.SubexpNames() {
			if name != "" {
				fmt.Printf("%s=%q ", name, m[i])
			}
		}
		fmt.Println()
	}
	fmt.Println(line.NumSubexp(), line.SubexpIndex("level"), line.SubexpIndex("x"), line)

	digits := regexp.MustCompile(`\d+`)
	fmt.Println(digits.FindAllString(journal, -1), digits.FindAllString(journal, 2), digits.FindStringIndex("ab12"))
	fmt.Println(digits.ReplaceAllString("a1b22c333", "<$0>"), digits.ReplaceAllLiteralString("a1", "$0"))
	fmt.Println(digits.ReplaceAllStringFunc("7 8 99", func(s string) string { return s + s }))
	fmt.Printf("%q\n", regexp.MustCompile(`\s*[,;]\s*`).Split("a, b;c ,d", -1))
	fmt.Printf("%q\n", regexp.MustCompile(`a*`).FindAllString("baaac", -1))
	fmt.Printf("%q\n", regexp.MustCompile(`(\w)(\w*)`).ReplaceAllString("hello wide world", "$2${1}ay"))
	fmt.Println(regexp.MustCompile(`(a|ab)(c|bcd)`).FindStringSubmatchIndex("xabcd"), regexp.MustCompilePOSIX(`(a|ab)(c|bcd)`).FindStringSubmatchIndex("xabcd"))
	fmt.Printf("%q %q\n", regexp.MustCompile(`(?i)straße|ÉTÉ`).FindString("Été STRASSE STRAßE"), regexp.MustCompile(`\p{Greek}+`).FindString("abc αβγ"))
	fmt.Println(regexp.QuoteMeta("1+1=2 (ok?)"), string(regexp.MustCompile(`b+`).ReplaceAll([]byte("abbb"), []byte("x"))))
	re := regexp.MustCompile(`(\w+)@(\w+)\.com`)
	template := re.ExpandString(nil, "$2 knows $1\n", journal, re.FindStringSubmatchIndex(journal))
	os.Stdout.Write(template)
	fmt.Println(re.FindReaderIndex(strings.NewReader(journal)), re.MatchString("nobody"))

	// Matching takes linear time, however the expression is nested.
	nested := regexp.MustCompile(`(x+x+)+y`)
	fmt.Println(nested.MatchString(strings.Repeat("x", 5000)), nested.MatchString(strings.Repeat("x", 5000)+"y"))
	words := regexp.MustCompile(`\b(\w)(\w*)\b`)
	text := strings.Repeat("the quick brown fox ", 500)
	fmt.Println(len(words.FindAllStringSubmatchIndex(text, -1)), len(words.ReplaceAllString(text, "$2$1")))

	for _, expr := range []string{"a(b", "a)b", "[a", "[z-a]", "*a", "a**", `\8`, "a{2,1}", "(?P<n", `\pX`, "a{1001}", `x\`} {
		_, err := regexp.Compile(expr)
		fmt.Println(err)
	}
	tree, _ := syntax.Parse("abc|abd|a[e-g]?|(?i:x)(y)*", syntax.Perl)
	fmt.Println(tree, tree.Op, tree.Simplify())
	copied := *digits
	fmt.Println(copied.String(), copied.MatchString("1"))
	regexp.MustCompile("(")
}

// Output:
// time="09:15" level="INFO" text="server started on port 8080" 
// time="09:16" level="WARN" text="disk at 91%" 
// no match: "broken line"
// time="09:20" level="ERROR" text="user \"ann@example.com\" not found" 
// 3 2 -1 ^(?P<time>\d{2}:\d{2}) \[(?P<level>[A-Z]+)\] (?P<text>.*)$
// [09 15 8080 09 16 91 09 20] [09 15] [2 4]
// a<1>b<22>c<333> a$0
// 77 88 9999
// ["a" "b" "c" "d"]
// ["" "aaa" ""]
// "ellohay ideway orldway"
// [1 5 1 2 2 5] [1 5 1 2 2 5]
// "Été" "αβγ"
// 1\+1=2 \(ok\?\) ax
// example knows ann
// [98 113] false
// false true
// 2000 10000
// error parsing regexp: missing closing ): `a(b`
// error parsing regexp: unexpected ): `a)b`
// error parsing regexp: missing closing ]: `[a`
// error parsing regexp: invalid character class range: `z-a`
// error parsing regexp: missing argument to repetition operator: `*`
// error parsing regexp: invalid nested repetition operator: `**`
// error parsing regexp: invalid escape sequence: `\8`
// error parsing regexp: invalid repeat count: `{2,1}`
// error parsing regexp: invalid named capture: `(?P<n`
// error parsing regexp: invalid character class range: `\pX`
// error parsing regexp: invalid repeat count: `{1001}`
// error parsing regexp: trailing backslash at end of expression: ``
// a(?:b[cd]|[e-g]?)|(?i:X)(y)* Alternate a(?:b[cd]|[e-g]?)|(?i:X)(y)*
// \d+ true

// Stderr:
// panic: regexp: Compile(`(`): error parsing regexp: missing closing ): `(`
//
// goroutine 1 [running]:
// main.main
// 	std_regexp.go:66

// Exit: 2
