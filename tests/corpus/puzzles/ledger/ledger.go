// Package ledger prints accounts in several languages.
package ledger

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// Entry is a line; Change is in cents.
type Entry struct {
	Date, Text string
	Change     int
}

type locale struct {
	header             [3]string
	date               string
	thousand, point    string
	negative, positive string
}

var locales = map[string]locale{
	"en-US": {[3]string{"Date", "Description", "Change"}, "01/02/2006", ",", ".", "($%s)", "$%s "},
	"de-DE": {[3]string{"Datum", "Beschreibung", "Änderung"}, "02.01.2006", ".", ",", "-%s €", "%s €"},
}

func (l locale) money(cents int) string {
	whole := strconv.Itoa(max(cents, -cents) / 100)
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + l.thousand + whole[i:]
	}
	text := fmt.Sprintf("%s%s%02d", whole, l.point, max(cents, -cents)%100)
	if cents < 0 {
		return fmt.Sprintf(l.negative, text)
	}
	return fmt.Sprintf(l.positive, text)
}

// Format prints entries sorted by date, text and change.
func Format(lang string, entries []Entry) (string, error) {
	l, ok := locales[lang]
	if !ok {
		return "", fmt.Errorf("unknown language %q", lang)
	}
	sorted := slices.SortedFunc(slices.Values(entries), func(a, b Entry) int {
		return cmp.Or(strings.Compare(a.Date, b.Date), strings.Compare(a.Text, b.Text), cmp.Compare(a.Change, b.Change))
	})
	var b strings.Builder
	fmt.Fprintf(&b, "%-10s | %-15s | %s\n", l.header[0], l.header[1], l.header[2])
	for i, e := range sorted {
		d, err := time.Parse(time.DateOnly, e.Date)
		if err != nil {
			return "", fmt.Errorf("entry %d: %w", i, err)
		}
		text := e.Text
		if utf8.RuneCountInString(text) > 15 {
			text = string([]rune(text)[:12]) + "..."
		}
		fmt.Fprintf(&b, "%s | %-15s | %13s\n", d.Format(l.date), text, l.money(e.Change))
	}
	return b.String(), nil
}
