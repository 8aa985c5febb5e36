package strings_test

import (
	"strings"
	"testing"

	ours "gopystd/strings"
)

var (
	prose   = strings.Repeat("The quick brown fox jumps over the lazy dog, and then it does so again and again. ", 200)
	umlauts = strings.Repeat("Größe zählt für die Äpfel im Übermaß der Ökonomie. ", 200)
)

func BenchmarkSpeed(b *testing.B) {
	for _, c := range []struct {
		name         string
		theirs, ours func()
	}{
		{"IndexByte", func() { strings.IndexByte(prose, '#') }, func() { ours.IndexByte(prose, '#') }},
		{"Index", func() { strings.Index(prose, "elephant") }, func() { ours.Index(prose, "elephant") }},
		{"IndexBad", func() { strings.Index(prose, "again and yet") }, func() { ours.Index(prose, "again and yet") }},
		{"CountByte", func() { strings.Count(prose, "e") }, func() { ours.Count(prose, "e") }},
		{"Count", func() { strings.Count(prose, "again") }, func() { ours.Count(prose, "again") }},
		{"Fields", func() { strings.Fields(prose) }, func() { ours.Fields(prose) }},
		{"FieldsUmlauts", func() { strings.Fields(umlauts) }, func() { ours.Fields(umlauts) }},
		{"Split", func() { strings.Split(prose, " ") }, func() { ours.Split(prose, " ") }},
		{"ToUpper", func() { strings.ToUpper(prose) }, func() { ours.ToUpper(prose) }},
		{"ToUpperUmlauts", func() { strings.ToUpper(umlauts) }, func() { ours.ToUpper(umlauts) }},
		{"ReplaceAll", func() { strings.ReplaceAll(prose, "the", "a") }, func() { ours.ReplaceAll(prose, "the", "a") }},
		{"EqualFold", func() { strings.EqualFold(prose, prose) }, func() { ours.EqualFold(prose, prose) }},
		{"TrimSpace", func() { strings.TrimSpace("  a short line\t\n") }, func() { ours.TrimSpace("  a short line\t\n") }},
		{"Trim", func() { strings.Trim("!?a short line?!", "!?") }, func() { ours.Trim("!?a short line?!", "!?") }},
		{"IndexRune", func() { strings.IndexRune(umlauts, '世') }, func() { ours.IndexRune(umlauts, '世') }},
		{"IndexShort", func() { strings.Index("some key=value", "=") }, func() { ours.Index("some key=value", "=") }},
	} {
		b.Run(c.name+"/theirs", func(b *testing.B) {
			for b.Loop() {
				c.theirs()
			}
		})
		b.Run(c.name+"/ours", func(b *testing.B) {
			for b.Loop() {
				c.ours()
			}
		})
	}
}

func BenchmarkReplacer(b *testing.B) {
	oldnew := []string{"&", "&amp;", "<", "&lt;", ">", "&gt;", "quick", "slow", "fox", "cat"}
	a, o := strings.NewReplacer(oldnew...), ours.NewReplacer(oldnew...)
	b.Run("theirs", func(b *testing.B) {
		for b.Loop() {
			a.Replace(prose)
		}
	})
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			o.Replace(prose)
		}
	})
}
