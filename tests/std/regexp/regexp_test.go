package check

import (
	"fmt"
	"math/rand"
	real "regexp"
	"strings"
	"testing"

	ours "gopystd/regexp"
)

var parts = []string{"a", "b", "c", "ab", "abc", "x", "K", "(", ")", "(", ")", "(?:", "(?i:", "(?s:", "|", "|", "|", "*", "+", "?", "*?", "+?", "{2}", "{0,2}", "{1,}", ".", "^", "$",
	`\b`, `\B`, `\d`, `\W`, "[a-c]", "[^b]", "[kK]", `[^\n]`, `\n`, `\pL`, "é", "[é-ü]", `\z`, `\A`, "(?m:^)", "(?m:$)", "(?P<n>", "\\x{fffd}"}

func randomPattern(rnd *rand.Rand) string {
	var s strings.Builder
	depth := 0
	for range 1 + rnd.Intn(9) {
		p := parts[rnd.Intn(len(parts))]
		if p == ")" && depth == 0 {
			continue
		}
		if p == ")" {
			depth--
		} else if p[0] == '(' && p[len(p)-1] != ')' {
			depth++
		}
		s.WriteString(p)
	}
	s.WriteString(strings.Repeat(")", depth))
	return s.String()
}

func randomText(rnd *rand.Rand, n int) string {
	letters := []string{"a", "b", "c", "a", "b", "abc", "x", "k", "K", "\n", " ", "1", "é", "Ü", "\xff", "K"}
	var s strings.Builder
	for range rnd.Intn(n) {
		s.WriteString(letters[rnd.Intn(len(letters))])
	}
	return s.String()
}

func diff(t *testing.T, what, pattern, text string, a, b any) {
	t.Helper()
	if x, y := fmt.Sprintf("%#v", a), fmt.Sprintf("%#v", b); x != y {
		t.Errorf("%s %q %.200q:\nreal %.300s\nours %.300s", what, pattern, text, x, y)
	}
}

func compare(t *testing.T, r *real.Regexp, o *ours.Regexp, p, s string) {
	t.Helper()
	diff(t, "match", p, s, r.MatchString(s), o.MatchString(s))
	diff(t, "find", p, s, r.FindStringIndex(s), o.FindStringIndex(s))
	diff(t, "submatch", p, s, r.FindStringSubmatchIndex(s), o.FindStringSubmatchIndex(s))
	diff(t, "strings", p, s, r.FindStringSubmatch(s), o.FindStringSubmatch(s))
	diff(t, "all", p, s, r.FindAllStringIndex(s, -1), o.FindAllStringIndex(s, -1))
	diff(t, "allsub", p, s, r.FindAllStringSubmatchIndex(s, -1), o.FindAllStringSubmatchIndex(s, -1))
	diff(t, "all2", p, s, r.FindAllString(s, 2), o.FindAllString(s, 2))
	diff(t, "bytes", p, s, r.FindAllSubmatch([]byte(s), -1), o.FindAllSubmatch([]byte(s), -1))
	diff(t, "reader", p, s, r.FindReaderSubmatchIndex(strings.NewReader(s)), o.FindReaderSubmatchIndex(strings.NewReader(s)))
	diff(t, "readerm", p, s, r.MatchReader(strings.NewReader(s)), o.MatchReader(strings.NewReader(s)))
	for _, repl := range []string{"", "-", "<$0>", "$1$n", "${1}x$$"} {
		diff(t, "replace", p, s, r.ReplaceAllString(s, repl), o.ReplaceAllString(s, repl))
		diff(t, "replaceb", p, s, r.ReplaceAll([]byte(s), []byte(repl)), o.ReplaceAll([]byte(s), []byte(repl)))
	}
	diff(t, "func", p, s, r.ReplaceAllStringFunc(s, strings.ToUpper), o.ReplaceAllStringFunc(s, strings.ToUpper))
	diff(t, "literal", p, s, r.ReplaceAllLiteralString(s, "$1"), o.ReplaceAllLiteralString(s, "$1"))
	for n := -1; n < 4; n++ {
		diff(t, "split", p, s, r.Split(s, n), o.Split(s, n))
	}
}

func TestRandom(t *testing.T) {
	rnd := rand.New(rand.NewSource(1))
	for range 3000 {
		p := randomPattern(rnd)
		r, err := real.Compile(p)
		o, oerr := ours.Compile(p)
		if err != nil || oerr != nil {
			diff(t, "error", p, "", fmt.Sprint(err), fmt.Sprint(oerr))
			continue
		}
		rp, rc := r.LiteralPrefix()
		op, oc := o.LiteralPrefix()
		diff(t, "prefix", p, "", fmt.Sprint(rp, rc, r.NumSubexp(), r.SubexpNames(), r.SubexpIndex("n")), fmt.Sprint(op, oc, o.NumSubexp(), o.SubexpNames(), o.SubexpIndex("n")))
		compare(t, r, o, p, "")
		compare(t, r, o, p, randomText(rnd, 12))
		compare(t, r, o, p, randomText(rnd, 40))
		compare(t, r, o, p, strings.Repeat("z", 300)+randomText(rnd, 30)+"\n"+randomText(rnd, 30))
		r.Longest()
		o.Longest()
		compare(t, r, o, p, randomText(rnd, 20))
		compare(t, r, o, p, randomText(rnd, 20)+strings.Repeat("z ", 200)+randomText(rnd, 20))
		if r, err := real.CompilePOSIX(p); err == nil {
			compare(t, r, ours.MustCompilePOSIX(p), p, randomText(rnd, 20))
		}
		if t.Failed() {
			return
		}
	}
}

func TestLarge(t *testing.T) {
	rnd := rand.New(rand.NewSource(2))
	for range 12 {
		p := randomPattern(rnd)
		r, err := real.Compile(p)
		if err != nil {
			continue
		}
		o := ours.MustCompile(p)
		s := randomText(rnd, 60000)
		diff(t, "allsub", p, s, r.FindAllStringSubmatchIndex(s, 100), o.FindAllStringSubmatchIndex(s, 100))
		r.Longest()
		o.Longest()
		diff(t, "allsub", p, s, r.FindStringSubmatchIndex(s), o.FindStringSubmatchIndex(s))
	}
	for _, p := range []string{`(a|b)*c(x)?z`, `(x+x+)+y`, `(?:a?){30}a{30}`, `(\w+)\s+(\d+)`, `([a-z]+)@([a-z]+)\.com`, `(.*)(.*)(.*)z`, `[ab]*a[ab]{12}c`} {
		r, o := real.MustCompile(p), ours.MustCompile(p)
		for _, s := range []string{strings.Repeat("ab", 20000), strings.Repeat("a", 60), strings.Repeat("hello 12 me@you.com xxxx ", 500), strings.Repeat("x", 3000) + "yz", randomText(rnd, 20000)} {
			diff(t, "large", p, s, r.FindAllStringSubmatchIndex(s, 50), o.FindAllStringSubmatchIndex(s, 50))
		}
	}
}

func TestTexts(t *testing.T) {
	for _, s := range []string{"", "abc", `\.+*?()|[]{}^$`, "a.b", "-_/&"} {
		diff(t, "quote", s, "", real.QuoteMeta(s), ours.QuoteMeta(s))
	}
	for _, s := range []string{"(", "a**", "[`", "\xff", "*"} {
		diff(t, "panic", s, "", panics(func() { real.MustCompile(s) }), panics(func() { ours.MustCompile(s) }))
		diff(t, "panic", s, "", panics(func() { real.MustCompilePOSIX(s) }), panics(func() { ours.MustCompilePOSIX(s) }))
		_, err := real.MatchString(s, "a")
		_, oerr := ours.MatchString(s, "a")
		diff(t, "error", s, "", err.Error(), oerr.Error())
	}
	p := `(?P<year>\d+)-(?P<month>\d+)-(\d+)`
	r, o := real.MustCompile(p), ours.MustCompile(p)
	for _, template := range []string{"$year/$month", "$1-$2", "${year}x$yearx", "$", "$$", "$ ", "${", "${year", "$99", "$01", "${1}0$10", "$é", "${}", "$3$4", "a$100000000000"} {
		s := "on 2024-12-31 and 2025-1-2"
		diff(t, "template", template, "", r.ReplaceAllString(s, template), o.ReplaceAllString(s, template))
		diff(t, "expand", template, "", r.ExpandString(nil, template, s, r.FindStringSubmatchIndex(s)), o.ExpandString(nil, template, s, o.FindStringSubmatchIndex(s)))
	}
	for _, p := range []string{`^abc$`, `^abc`, `^`, `\Aab*$`, `^(?:abc|abd)$`, `^ab+c$`, `^(abc)$`, `^a(b|c)$`, `a(b)c`, `(?i)abc`, `^(?i)k$`, `^x(?:a*)+$`, `^x\b`, `\babc`} {
		r, o := real.MustCompile(p), ours.MustCompile(p)
		a, ac := r.LiteralPrefix()
		b, bc := o.LiteralPrefix()
		diff(t, "prefix", p, "", fmt.Sprint(a, ac), fmt.Sprint(b, bc))
	}
	var u ours.Regexp
	if err := u.UnmarshalText([]byte("a+")); err != nil || u.String() != "a+" || !u.MatchString("caa") {
		t.Error(err, u)
	}
}

func panics(f func()) (text string) {
	defer func() { text = fmt.Sprint(recover()) }()
	f()
	return ""
}

func BenchmarkOurs(b *testing.B) {
	re := ours.MustCompile(`(\w+)@(\w+)\.com`)
	s := strings.Repeat("hello 12 me@you.com xxxx ", 500)
	for b.Loop() {
		re.FindAllStringSubmatchIndex(s, -1)
	}
}

func BenchmarkReal(b *testing.B) {
	re := real.MustCompile(`(\w+)@(\w+)\.com`)
	s := strings.Repeat("hello 12 me@you.com xxxx ", 500)
	for b.Loop() {
		re.FindAllStringSubmatchIndex(s, -1)
	}
}
