package unicode_test

import (
	"maps"
	"reflect"
	"slices"
	"testing"
	"unicode"

	ours "gopystd/unicode"
)

// same reports whether the two tables have the same ranges.
func same(a *unicode.RangeTable, b *ours.RangeTable) bool {
	if (a == nil) != (b == nil) {
		return false
	}
	return len(a.R16) == len(b.R16) && len(a.R32) == len(b.R32) && a.LatinOffset == b.LatinOffset &&
		slices.EqualFunc(a.R16, b.R16, func(x unicode.Range16, y ours.Range16) bool { return x == unicode.Range16(y) }) &&
		slices.EqualFunc(a.R32, b.R32, func(x unicode.Range32, y ours.Range32) bool { return x == unicode.Range32(y) })
}

func TestTables(t *testing.T) {
	identity := map[*unicode.RangeTable]*ours.RangeTable{}
	note := func(name string, a *unicode.RangeTable, b *ours.RangeTable) {
		if !same(a, b) {
			t.Errorf("%s differs", name)
		}
		if was, ok := identity[a]; ok && was != b {
			t.Errorf("%s is not the same pointer everywhere", name)
		}
		identity[a] = b
	}
	for _, e := range exported {
		note(e.name, e.theirs, e.ours)
	}
	for _, m := range []struct {
		name   string
		theirs map[string]*unicode.RangeTable
		ours   map[string]*ours.RangeTable
	}{
		{"Categories", unicode.Categories, ours.Categories}, {"Scripts", unicode.Scripts, ours.Scripts},
		{"Properties", unicode.Properties, ours.Properties}, {"FoldCategory", unicode.FoldCategory, ours.FoldCategory},
		{"FoldScript", unicode.FoldScript, ours.FoldScript},
	} {
		if len(m.theirs) != len(m.ours) {
			t.Errorf("%s: %d entries, want %d", m.name, len(m.ours), len(m.theirs))
		}
		for name, table := range m.theirs {
			note(m.name+"["+name+"]", table, m.ours[name])
		}
	}
	if !maps.Equal(unicode.CategoryAliases, ours.CategoryAliases) {
		t.Error("CategoryAliases differs")
	}
	for i, table := range unicode.GraphicRanges {
		note("GraphicRanges", table, ours.GraphicRanges[i])
	}
	for i, table := range unicode.PrintRanges {
		note("PrintRanges", table, ours.PrintRanges[i])
	}
	if len(unicode.GraphicRanges) != len(ours.GraphicRanges) || len(unicode.PrintRanges) != len(ours.PrintRanges) {
		t.Error("GraphicRanges or PrintRanges differ in length")
	}
	if unicode.Version != ours.Version {
		t.Error("Version differs")
	}
	checkCases(t, unicode.CaseRanges, ours.CaseRanges)
	checkCases(t, unicode.TurkishCase, ours.TurkishCase)
	checkCases(t, unicode.AzeriCase, ours.AzeriCase)
	if reflect.TypeOf(ours.CaseRange{}.Delta).String() != reflect.TypeOf(unicode.CaseRange{}.Delta).String() {
		t.Error("the type of Delta is called something else")
	}
}

func checkCases(t *testing.T, a []unicode.CaseRange, b []ours.CaseRange) {
	t.Helper()
	if !slices.EqualFunc(a, b, func(x unicode.CaseRange, y ours.CaseRange) bool {
		return x.Lo == y.Lo && x.Hi == y.Hi && [3]rune(x.Delta) == [3]rune(y.Delta)
	}) {
		t.Error("case ranges differ")
	}
}

// runes calls f with all code points and some that are none.
func runes(f func(r rune)) {
	for r := rune(-300); r <= unicode.MaxRune+300; r++ {
		f(r)
	}
	for _, r := range []rune{-1 << 31, -1<<31 + 'A', 1<<31 - 1, -0x10000 + 'a', 0x1000041, 0x7FFF0041} {
		f(r)
	}
}

func TestKinds(t *testing.T) {
	for _, q := range []struct {
		name         string
		theirs, ours func(rune) bool
	}{
		{"IsControl", unicode.IsControl, ours.IsControl}, {"IsDigit", unicode.IsDigit, ours.IsDigit},
		{"IsGraphic", unicode.IsGraphic, ours.IsGraphic}, {"IsLetter", unicode.IsLetter, ours.IsLetter},
		{"IsLower", unicode.IsLower, ours.IsLower}, {"IsMark", unicode.IsMark, ours.IsMark},
		{"IsNumber", unicode.IsNumber, ours.IsNumber}, {"IsPrint", unicode.IsPrint, ours.IsPrint},
		{"IsPunct", unicode.IsPunct, ours.IsPunct}, {"IsSpace", unicode.IsSpace, ours.IsSpace},
		{"IsSymbol", unicode.IsSymbol, ours.IsSymbol}, {"IsTitle", unicode.IsTitle, ours.IsTitle},
		{"IsUpper", unicode.IsUpper, ours.IsUpper},
		{"Is L", func(r rune) bool { return unicode.Is(unicode.L, r) }, func(r rune) bool { return ours.Is(ours.L, r) }},
		{"Is Zl", func(r rune) bool { return unicode.Is(unicode.Zl, r) }, func(r rune) bool { return ours.Is(ours.Zl, r) }},
		{"Is Han", func(r rune) bool { return unicode.Is(unicode.Han, r) }, func(r rune) bool { return ours.Is(ours.Han, r) }},
		{"Is Gothic", func(r rune) bool { return unicode.Is(unicode.Gothic, r) }, func(r rune) bool { return ours.Is(ours.Gothic, r) }},
		{"Is nothing", func(r rune) bool { return unicode.Is(&unicode.RangeTable{}, r) }, func(r rune) bool { return ours.Is(&ours.RangeTable{}, r) }},
		{"In", func(r rune) bool { return unicode.In(r, unicode.Lt, unicode.Nl) }, func(r rune) bool { return ours.In(r, ours.Lt, ours.Nl) }},
		{"In none", func(r rune) bool { return unicode.In(r) }, func(r rune) bool { return ours.In(r) }},
		{"IsOneOf", func(r rune) bool { return unicode.IsOneOf(unicode.GraphicRanges, r) }, func(r rune) bool { return ours.IsOneOf(ours.GraphicRanges, r) }},
	} {
		runes(func(r rune) {
			if want, got := q.theirs(r), q.ours(r); got != want {
				t.Errorf("%s(%U) = %t, want %t", q.name, r, got, want)
			}
		})
	}
}

func TestCases(t *testing.T) {
	for _, q := range []struct {
		name         string
		theirs, ours func(rune) rune
	}{
		{"ToUpper", unicode.ToUpper, ours.ToUpper}, {"ToLower", unicode.ToLower, ours.ToLower},
		{"ToTitle", unicode.ToTitle, ours.ToTitle}, {"SimpleFold", unicode.SimpleFold, ours.SimpleFold},
		{"Turkish ToUpper", unicode.TurkishCase.ToUpper, ours.TurkishCase.ToUpper},
		{"Turkish ToLower", unicode.TurkishCase.ToLower, ours.TurkishCase.ToLower},
		{"Turkish ToTitle", unicode.TurkishCase.ToTitle, ours.TurkishCase.ToTitle},
		{"nil ToUpper", unicode.SpecialCase(nil).ToUpper, ours.SpecialCase(nil).ToUpper},
	} {
		runes(func(r rune) {
			if want, got := q.theirs(r), q.ours(r); got != want {
				t.Errorf("%s(%U) = %U, want %U", q.name, r, got, want)
			}
		})
	}
	for c := -1; c <= 4; c++ {
		for r := rune(-1); r < 0x600; r++ {
			if want, got := unicode.To(c, r), ours.To(c, r); got != want {
				t.Errorf("To(%d, %U) = %U, want %U", c, r, got, want)
			}
		}
	}
}

func TestOwnTable(t *testing.T) {
	var theirs unicode.RangeTable
	var table ours.RangeTable
	for i := uint16(0); i < 40; i++ {
		g := unicode.Range16{Lo: i * 100, Hi: i*100 + 3*(i%5+1)*2, Stride: i%5 + 1}
		theirs.R16 = append(theirs.R16, g)
		table.R16 = append(table.R16, ours.Range16(g))
		h := unicode.Range32{Lo: 0x10000 + uint32(i)*100, Hi: 0x10000 + uint32(i)*100 + 12*uint32(i%7+1), Stride: uint32(i%7 + 1)}
		theirs.R32 = append(theirs.R32, h)
		table.R32 = append(table.R32, ours.Range32(h))
	}
	for r := rune(-10); r < 0x12000; r++ {
		if want, got := unicode.Is(&theirs, r), ours.Is(&table, r); got != want {
			t.Errorf("Is(%U) = %t, want %t", r, got, want)
		}
	}
}
