package testing

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
)

func TestSimple(t *testing.T) {
	patterns := []string{
		"", ".", "^", "$", "^$", "a", "abc", "^abc$", "a.c", "a.*c", "^a*b", "a*", "x*y*$", "abc|^b", "|", "a|", "é.", "^.*$", ".*b$", "^Test", "世",
	}
	texts := []string{"", "a", "b", "abc", "xabcx", "aaab", "ac", "a\nc", "bcd", "éa", "世界", "Test", "TestX", "xTest", "yyy", "\xff", "a\xffc"}
	for _, pattern := range patterns {
		re := regexp.MustCompile(pattern)
		for _, text := range texts {
			got, err := matchSimple(pattern, text)
			if want := re.MatchString(text); got != want || err != nil {
				t.Errorf("matchSimple(%q, %q) = %v, %v, want %v", pattern, text, got, err, want)
			}
		}
	}
	if _, err := matchSimple("a+", "aa"); err == nil {
		t.Error("a+ is not simple")
	}
}

func TestPatterns(t *testing.T) {
	match := func(pat, str string) (bool, error) { return regexp.MatchString(pat, str) }
	for _, test := range []struct {
		pattern, skip, name string
		ok, partial         bool
	}{
		{"", "", "TestA", true, false},
		{"A", "", "TestA/b", true, false},
		{"A/b", "", "TestA", true, true},
		{"A/b", "", "TestA/c", false, false},
		{"A/b", "", "TestA/b/c", true, false},
		{"A/b/c", "", "TestA/b", true, true},
		{"A|B", "", "TestB", true, false},
		{"A/x|B/y", "", "TestB/y", true, false},
		{"A/x|B/y", "", "TestB/x", false, false},
		{"(A|B)/x", "", "TestB/x", true, false},
		{"[/]x/y", "", "Test", false, false},
		{`A\/b`, "", "TestA/b", false, false},
		{"A/a b", "", "TestA/a_b", true, false},
		{"", "A", "TestA", false, false},
		{"", "A/b", "TestA", true, false},
		{"", "A/b", "TestA/b", false, false},
		{"", "A/b", "TestA/b/c", false, false},
		{"A", "B|A/c", "TestA/c", false, false},
		{"TestA/", "", "TestA/b", true, false},
	} {
		m := newMatcher(match, test.pattern, "-test.run", test.skip)
		if _, ok, partial := m.fullName(nil, test.name); ok != test.ok || partial != test.partial {
			t.Errorf("-run %s -skip %s %s: %v, %v, want %v, %v", test.pattern, test.skip, test.name, ok, partial, test.ok, test.partial)
		}
	}
}

func TestNames(t *testing.T) {
	m := newMatcher(nil, "", "-test.run", "")
	parent := &common{name: "T", level: 1}
	var got []string
	for _, name := range []string{"a", "a", "a#01", "a", "", "", "#00", "#01", "a#1", "a#01", "b#001", "b b", "b_b", "c/d", "\x00\u200b\u2028é"} {
		full, _, _ := m.fullName(parent, name)
		got = append(got, full)
	}
	want := []string{
		"T/a", "T/a#01", "T/a#01#01", "T/a#02", "T/#00", "T/#01", "T/#00#01", "T/#01#01", "T/a#1", "T/a#01#02", "T/b#001", "T/b_b", "T/b_b#01", "T/c/d",
		`T/\x00\u200b_é`,
	}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestCorpus(t *testing.T) {
	for line, want := range map[string]string{
		`int(-5)`:                              "int -5",
		`uint8(0x10)`:                          "uint8 16",
		`byte('a')`:                            "uint8 97",
		`rune('世')`:                            "int32 19990",
		`string("a\x00\"b")`:                   "string a\x00\"b",
		"string(`raw`)":                        "string raw",
		`[]byte("x")`:                          "[]uint8 [120]",
		`bool(true)`:                           "bool true",
		`float64(+Inf)`:                        "float64 +Inf",
		`float32(-1.5e3)`:                      "float32 -1500",
		`float64(NaN)`:                         "float64 NaN",
		`math.Float64frombits(0x3ff0000000000000)`: "float64 1",
		`bool(maybe)`:                          "true or false required for type bool",
		`point(1)`:                             "expected []byte or primitive type",
		`string(5)`:                            "string literal value required for type string",
		`[]byte(5)`:                            "string literal required for type []byte",
		`5`:                                    "expected call expression",
		`byte('世')`:                            "can only encode single byte to a byte type",
	} {
		v, err := readInput(line)
		got := fmt.Sprintf("%T %v", v, v)
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s: %s, want %s", line, got, want)
		}
	}
}
