package syntax

import (
	"strings"
	"sync"
	"unicode"
)

// The classes \p{Name} of Unicode: categories and scripts, whose names are written loosely.

var (
	anyTable = unicode.RangeTable{
		R16: []unicode.Range16{{Lo: 0, Hi: 0xffff, Stride: 1}},
		R32: []unicode.Range32{{Lo: 0x10000, Hi: unicode.MaxRune, Stride: 1}},
	}
	asciiTable = unicode.RangeTable{
		R16: []unicode.Range16{{Lo: 0, Hi: 0x7f, Stride: 1}},
	}
	asciiFoldTable = unicode.RangeTable{ // with the long s and the Kelvin sign, which fold to s and k
		R16: []unicode.Range16{{Lo: 0, Hi: 0x7f, Stride: 1}, {Lo: 0x17f, Hi: 0x17f, Stride: 1}, {Lo: 0x212a, Hi: 0x212a, Stride: 1}},
	}
)

// unicodeClass adds \p or \P at the start of s to a set.
func (p *parser) unicodeClass(s string, set []rune) (out []rune, rest string, err error) {
	negated := s[1] == 'P'
	r, rest, err := cutRune(s[2:])
	if err != nil {
		return nil, "", err
	}
	if s[2:] == "" {
		rest = ""
	}
	name := s[2 : len(s)-len(rest)]
	if r == '{' {
		end := strings.IndexByte(s, '}')
		if end < 0 {
			if err := requireUTF8(s); err != nil {
				return nil, "", err
			}
			return nil, "", &Error{ErrInvalidCharRange, s}
		}
		name, rest = s[3:end], s[end+1:]
		if err := requireUTF8(name); err != nil {
			return nil, "", err
		}
	}
	if strings.HasPrefix(name, "^") {
		negated = !negated
		name = name[1:]
	}
	table, fold := findTable(name)
	if table == nil {
		return nil, "", &Error{ErrInvalidCharRange, s[:len(s)-len(rest)]}
	}
	if table == unicode.Cn && plainName(name) == "Assigned" {
		negated = !negated
	}
	if p.flags&FoldCase == 0 {
		fold = nil
	}
	if fold == nil && !negated {
		return addTable(set, table), rest, nil
	}
	named := addTable(nil, table)
	if fold != nil {
		named = sorted(addTable(named, fold))
	}
	if negated {
		return addNegated(set, named), rest, nil
	}
	return addSet(set, named), rest, nil
}

// findTable returns the table of a name, and that of what the characters in it fold to outside of it. For Assigned it
// is that of what is not.
func findTable(name string) (table, fold *unicode.RangeTable) {
	name = plainName(name)
	switch name {
	case "Any":
		return &anyTable, &anyTable
	case "Assigned":
		return unicode.Cn, unicode.Cn
	case "Ascii":
		return &asciiTable, &asciiFoldTable
	case "Lc":
		name = "LC"
	}
	if table = unicode.Categories[name]; table != nil {
		return table, unicode.FoldCategory[name]
	}
	if table = unicode.Scripts[name]; table != nil {
		return table, unicode.FoldScript[name]
	}
	plain := plainNames()
	if category, ok := plain.categories[name]; ok {
		return unicode.Categories[category], unicode.FoldCategory[category]
	}
	if script, ok := plain.scripts[name]; ok {
		return unicode.Scripts[script], unicode.FoldScript[script]
	}
	return nil, nil
}

// plainTables leads from plain names to those of package unicode.
type plainTables struct {
	categories, scripts map[string]string
}

var (
	plainOnce  sync.Once
	plainFound plainTables
)

func plainNames() *plainTables {
	plainOnce.Do(func() {
		plainFound.categories = make(map[string]string)
		for name, category := range unicode.CategoryAliases {
			plainFound.categories[plainName(name)] = category
		}
		plainFound.scripts = make(map[string]string)
		for name := range unicode.Scripts {
			plainFound.scripts[plainName(name)] = name
		}
	})
	return &plainFound
}

// plainName returns a name with only its first letter large, without spaces, hyphens and underscores.
func plainName(name string) string {
	plain := make([]byte, 0, len(name))
	for i := 0; i < len(name); i++ {
		c := name[i]
		switch {
		case c == ' ' || c == '-' || c == '_':
			continue
		case len(plain) == 0 && 'a' <= c && c <= 'z':
			c -= 'a' - 'A'
		case len(plain) > 0 && 'A' <= c && c <= 'Z':
			c += 'a' - 'A'
		}
		plain = append(plain, c)
	}
	return string(plain)
}
