package check

import (
	"fmt"
	"math/rand"
	real "regexp/syntax"
	"strings"
	"testing"

	ours "gopystd/regexp/syntax"
)

var fixed = []string{
	``, `a`, `abc|abd`, `abc|abd|x|y`, `(?i)abc`, `a|b|c`, `[a-c]|d`, `[^\n]`, `a[^\n]b`, `(?s).`, `.`, `(?m)^a$`, `^a$`, `\Aa\z`,
	`(a)(?P<n>b)(?<m>c)`, `(?:a*b)c`, `x{2,5}`, `x{3}`, `x{3,}`, `x{0}`, `x{,3}`, `x{a}`, `(x{2}){3}`, `x{1001}`, `(x{100}){100}`,
	`a**`, `a*+`, `a*?`, `a??`, `(?U)a*`, `(?U)a*?`, `*a`, `|*`, `(*)`, `a)`, `(a`, `((a)`, `[a`, `[`, `[]a]`, `[^]a]`, `[z-a]`, `[a-\d]`,
	`[[:alpha:]]`, `[[:foo:]]`, `[[:^space:]x]`, `\pL`, `\p{Greek}`, `\P{^Greek}`, `\p{foo}`, `\p`, `\pé`, `\p{`, `(?i)\p{Lu}`, `(?i)\P{Lu}`,
	`(?i)k`, `(?i)[k]`, `[Kk]`, `[Kk\x{212a}]`, `(?i)s`, `\x{10FFFF}`, `\x{110000}`, `\x{}`, `\x4`, `\x41`, `\x4g`, `\1`, `\12`, `\123`, `\08`,
	`\8`, `\q`, `\_`, `\-`, `\`, `a\`, `\Qa+b\E+`, `\Q\E*`, `a*\Q\E*`, `a*(?i)*`, `(?i)*`, `(?z)a`, `(?i`, `(?i-)`, `(?-i-s)`, `(?i-s:a)`,
	`(?P<>a)`, `(?P<a b>c)`, `(?P<a`, `(?P=n)`, `(?<n`, `(?=a)`, `\b\B`, `\C`, `\d\D\w\W\s\S`, `(?i)\w`, `(?i)\W`, `[\w-]`, `[\W\w]`, `a|`, `|a`, `||`,
	`a||b`, `(|a)*`, `(a*)*`, `(a*)+`, `(a+)?`, `(?:a?)??`, `a\xffb`, "a\xffb", "[\xff]", "(?P<\xff>a)", `\p{Any}`, `\p{Assigned}`, `\p{ASCII}`,
	`\p{L_C}`, `\p{Letter}`, `\p{latin}`, `\pN`, `[^\pL\d]`, `(?i)ä|Ä`, `ab|ac|ad|ae`, `[a-z]x|[a-z]y`, `[ab]{2}x|[ab]{2}y`, `(?:ab|c)|(?:d|ef)`,
	`a(?:b|cc)|ad`, `abc|ab|a`, `foo|foobar|food`, `\Aa|\Ab`, `(?i:a)|b`, `(?i)a|(?-i)b`, `(?i:x)y(?i:z)`, `(?s:.)x.`, `(?m:^)x$`, `[a-]`, `[-a]`, `[a-b-c]`,
	`\n\t\a\f\v\r\x00\x7f\x{fffd}\x{e000}`, `[\n\t -~]`, `{`, `{1`, `a{1`, `a{1,`, `a{1,2`, `a{01}`, `a{2,1}`, `a{9999999999}`, `a{1}{2}`, `.|\n`, `.|[^a]`, `a|.|\n`,
	`[[:word:]]|-`, `(?i)straße`, `[^\x00-\x{10FFFF}]`, `[^a]b|[^a]c`, `()|()`, `(?:)|(?:)|a`, `aa|aa`, `(a|b)*?c`, `x(?i:ab)`, `$|^`, `(?i)ſ`,
}

func describe(s string, flags int) (a, b string) {
	r, err := real.Parse(s, real.Flags(flags))
	o, oerr := ours.Parse(s, ours.Flags(flags))
	if err != nil {
		a = err.Error()
	} else {
		p, _ := real.Compile(r.Simplify())
		text, complete := p.Prefix()
		a = fmt.Sprintln(dumpReal(r), r.String(), r.Simplify().String(), r.CapNames(), p.NumCap, p.StartCond(), text, complete) + p.String()
	}
	if oerr != nil {
		b = oerr.Error()
	} else {
		p, _ := ours.Compile(o.Simplify())
		text, complete := p.Prefix()
		b = fmt.Sprintln(dumpOurs(o), o.String(), o.Simplify().String(), o.CapNames(), p.NumCap, p.StartCond(), text, complete) + p.String()
	}
	return a, b
}

func dumpReal(re *real.Regexp) string {
	var subs []string
	for _, s := range re.Sub {
		subs = append(subs, dumpReal(s))
	}
	return fmt.Sprint(re.Op, uint(re.Flags)&(1|32|256), re.Rune, re.Min, re.Max, re.Cap, "{", strings.Join(subs, " "), "}")
}

func dumpOurs(re *ours.Regexp) string {
	var subs []string
	for _, s := range re.Sub {
		subs = append(subs, dumpOurs(s))
	}
	return fmt.Sprint(re.Op, uint(re.Flags)&(1|32|256), re.Rune, re.Min, re.Max, re.Cap, "{", strings.Join(subs, " "), "}")
}

func compare(t *testing.T, s string, flags int) {
	t.Helper()
	a, b := describe(s, flags)
	if a != b {
		t.Errorf("%q flags %d:\nreal %s\nours %s", s, flags, a, b)
	}
}

func TestFixed(t *testing.T) {
	for _, s := range fixed {
		for _, flags := range []real.Flags{real.Perl, real.POSIX, real.Perl | real.FoldCase, real.PerlX, real.DotNL | real.ClassNL, real.Literal} {
			compare(t, s, int(flags))
		}
	}
}

func TestRandom(t *testing.T) {
	parts := []string{"a", "b", "c", "ab", "abc", "x", "K", "(", ")", "(?:", "(?i)", "(?i:", "(?s)", "|", "|", "|", "*", "+", "?", "*?", "{2}", "{0,2}", "{1,}", ".", "^", "$",
		`\b`, `\d`, `\W`, "[a-c]", "[^b]", "[kK]", `[^\n]`, `\n`, `\pL`, "é", "[é-ü]", `\z`, "(?m)", "(?P<n>"}
	rnd := rand.New(rand.NewSource(1))
	for range 1500 {
		var s strings.Builder
		depth := 0
		for range 1 + rnd.Intn(12) {
			p := parts[rnd.Intn(len(parts))]
			if p == ")" && depth == 0 {
				continue
			}
			if p == ")" {
				depth--
			} else if p[0] == '(' && p != "(?i)" && p != "(?s)" && p != "(?m)" {
				depth++
			}
			s.WriteString(p)
		}
		s.WriteString(strings.Repeat(")", depth))
		compare(t, s.String(), int(real.Perl))
		if t.Failed() {
			return
		}
	}
}

func TestLimits(t *testing.T) {
	for _, s := range []string{
		strings.Repeat("(", 999) + strings.Repeat(")", 999), strings.Repeat("(", 1001) + strings.Repeat(")", 1001), strings.Repeat("(?:", 2000) + strings.Repeat(")*", 2000),
		strings.Repeat("(xx?)", 1000) + "{1000}", "((((x{100})*)*)*){10}", "(?:" + strings.Repeat("x", 4000) + "){1000}", "(?:" + strings.Repeat("x", 3000) + "){1000}",
	} {
		_, err := real.Parse(s, real.Perl)
		_, oerr := ours.Parse(s, ours.Perl)
		if (err == nil) != (oerr == nil) || err != nil && err.Error() != oerr.Error() {
			t.Errorf("%.20q: %.80v, %.80v", s, err, oerr)
		}
	}
}

func TestOps(t *testing.T) {
	for i := range 256 {
		if a, b := real.Op(i).String(), ours.Op(i).String(); a != b {
			t.Errorf("%d: %s, %s", i, a, b)
		}
		if a, b := real.InstOp(i).String(), ours.InstOp(i).String(); a != b {
			t.Errorf("%d: %s, %s", i, a, b)
		}
	}
	for _, x := range []rune{-1, '\n', 'a', ' ', '_', 'é'} {
		for _, y := range []rune{-1, '\n', 'a', ' ', '_', 'é'} {
			if a, b := real.EmptyOpContext(x, y), ours.EmptyOpContext(x, y); uint8(a) != uint8(b) {
				t.Errorf("%d %d: %d, %d", x, y, a, b)
			}
			for op := range 6 {
				a := (&real.Inst{Arg: 1 << op}).MatchEmptyWidth(x, y)
				if b := (&ours.Inst{Arg: 1 << op}).MatchEmptyWidth(x, y); a != b {
					t.Errorf("%d %d %d: %t, %t", x, y, op, a, b)
				}
			}
		}
	}
}
