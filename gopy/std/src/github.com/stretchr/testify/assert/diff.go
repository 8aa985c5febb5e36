// The Diff section: what must change to make the dump of one value that of the other, as a unified diff with one line around.
//
// The longest run of lines that both have is kept, then the longest on either side of it, and so on: the way of Python's
// difflib, which testify uses too. Of runs of one length the first is taken. In long texts, lines that occur very often start no run.

package assert

import (
	"reflect"
	"strconv"
	"strings"
	"time"
)

// difference returns the Diff section for two unequal values of one type (or pointers to such); "" for types with no parts.
func difference(expected, actual interface{}) string {
	if expected == nil || actual == nil {
		return ""
	}
	want, have := reflect.TypeOf(expected), reflect.TypeOf(actual)
	if want.Kind() == reflect.Pointer {
		want = want.Elem()
	}
	if have.Kind() == reflect.Pointer {
		have = have.Elem()
	}
	if want != have {
		return ""
	}
	switch want.Kind() {
	case reflect.Struct, reflect.Map, reflect.Slice, reflect.Array, reflect.String:
	default:
		return ""
	}
	if want == reflect.TypeFor[string]() {
		// A pointer to a string has no text of its own: String says its type.
		return "\n\nDiff:\n" + unified(reflect.ValueOf(expected).String(), reflect.ValueOf(actual).String())
	}
	times := want == reflect.TypeFor[time.Time]()
	return "\n\nDiff:\n" + unified(dumpWith(expected, times), dumpWith(actual, times))
}

// run is a sequence of lines that stands at a in the one text and at b in the other.
type run struct{ a, b, n int }

// edit replaces lines [a, aEnd) by [b, bEnd); with `keep` both are the same.
type edit struct {
	keep             bool
	a, aEnd, b, bEnd int
}

func unified(one, two string) string {
	a, b := linesOf(one), linesOf(two)
	var out strings.Builder
	for _, hunk := range hunks(edits(a, b, runs(a, b)), 1) {
		if out.Len() == 0 {
			out.WriteString("--- Expected\n+++ Actual\n")
		}
		first, last := hunk[0], hunk[len(hunk)-1]
		out.WriteString("@@ -" + span(first.a, last.aEnd) + " +" + span(first.b, last.bEnd) + " @@\n")
		for _, e := range hunk {
			if e.keep {
				writeLines(&out, " ", a[e.a:e.aEnd])
			} else {
				writeLines(&out, "-", a[e.a:e.aEnd])
				writeLines(&out, "+", b[e.b:e.bEnd])
			}
		}
	}
	return out.String()
}

func linesOf(text string) []string {
	lines := strings.SplitAfter(text, "\n")
	lines[len(lines)-1] += "\n"
	return lines
}

func writeLines(out *strings.Builder, mark string, lines []string) {
	for _, line := range lines {
		out.WriteString(mark + line)
	}
}

// span writes a range of lines: the first and how many, where that is not one. An empty range names the line before it.
func span(from, to int) string {
	switch to - from {
	case 1:
		return strconv.Itoa(from + 1)
	case 0:
		return strconv.Itoa(from) + ",0"
	}
	return strconv.Itoa(from+1) + "," + strconv.Itoa(to-from)
}

// runs finds the common runs in order, neighbours joined.
func runs(a, b []string) []run {
	places := make(map[string][]int)
	for i, line := range b {
		places[line] = append(places[line], i)
	}
	if n := len(b); n >= 200 {
		for line, at := range places {
			if len(at) > n/100+1 {
				delete(places, line)
			}
		}
	}
	var joined []run
	var search func(a0, a1, b0, b1 int)
	search = func(a0, a1, b0, b1 int) {
		best := longest(a, b, places, a0, a1, b0, b1)
		if best.n == 0 {
			return
		}
		if a0 < best.a && b0 < best.b {
			search(a0, best.a, b0, best.b)
		}
		if k := len(joined) - 1; k >= 0 && joined[k].a+joined[k].n == best.a && joined[k].b+joined[k].n == best.b {
			joined[k].n += best.n
		} else {
			joined = append(joined, best)
		}
		if best.a+best.n < a1 && best.b+best.n < b1 {
			search(best.a+best.n, a1, best.b+best.n, b1)
		}
	}
	search(0, len(a), 0, len(b))
	return joined
}

// longest finds the longest common run within a[a0:a1] and b[b0:b1].
func longest(a, b []string, places map[string][]int, a0, a1, b0, b1 int) run {
	best := run{a0, b0, 0}
	ends := make(map[int]int) // of runs that end at the line before: length by place in b
	for i := a0; i < a1; i++ {
		next := make(map[int]int)
		for _, j := range places[a[i]] {
			if j < b0 {
				continue
			}
			if j >= b1 {
				break
			}
			n := ends[j-1] + 1
			next[j] = n
			if n > best.n {
				best = run{i - n + 1, j - n + 1, n}
			}
		}
		ends = next
	}
	for best.a > a0 && best.b > b0 && a[best.a-1] == b[best.b-1] {
		best = run{best.a - 1, best.b - 1, best.n + 1}
	}
	for best.a+best.n < a1 && best.b+best.n < b1 && a[best.a+best.n] == b[best.b+best.n] {
		best.n++
	}
	return best
}

// edits turns common runs into a list of edits that covers both texts.
func edits(a, b []string, common []run) []edit {
	var found []edit
	i, j := 0, 0
	for _, r := range append(common, run{len(a), len(b), 0}) {
		if i < r.a || j < r.b {
			found = append(found, edit{false, i, r.a, j, r.b})
		}
		i, j = r.a+r.n, r.b+r.n
		if r.n > 0 {
			found = append(found, edit{true, r.a, i, r.b, j})
		}
	}
	return found
}

// hunks groups edits with `around` lines before and behind each; longer kept ranges part two hunks.
func hunks(all []edit, around int) [][]edit {
	var groups [][]edit
	var group []edit
	for k, e := range all {
		if !e.keep {
			group = append(group, e)
			continue
		}
		length := e.aEnd - e.a
		if length <= 2*around && k > 0 && k < len(all)-1 {
			group = append(group, e)
			continue
		}
		if k > 0 {
			n := min(around, length)
			groups = append(groups, append(group, edit{true, e.a, e.a + n, e.b, e.b + n}))
		}
		group = nil
		if k < len(all)-1 {
			n := min(around, length)
			group = []edit{{true, e.aEnd - n, e.aEnd, e.bEnd - n, e.bEnd}}
		}
	}
	if len(group) > 0 {
		groups = append(groups, group)
	}
	return groups
}
