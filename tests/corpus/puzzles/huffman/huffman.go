// Package huffman presses texts by the frequency of letters.
package huffman

import (
	"cmp"
	"container/heap"
	"fmt"
	"slices"
	"strings"
)

type tree struct {
	r           rune
	n           int
	left, right *tree
	min         rune
}

type forest []*tree

func (f forest) Len() int { return len(f) }
func (f forest) Less(i, j int) bool {
	return cmp.Or(f[i].n-f[j].n, int(f[i].min-f[j].min)) < 0
}
func (f forest) Swap(i, j int) { f[i], f[j] = f[j], f[i] }
func (f *forest) Push(x any)   { *f = append(*f, x.(*tree)) }
func (f *forest) Pop() any {
	old := *f
	*f = old[:len(old)-1]
	return old[len(old)-1]
}

// Codes returns the code of each letter.
func Codes(text string) map[rune]string {
	counts := map[rune]int{}
	for _, r := range text {
		counts[r]++
	}
	var f forest
	for r, n := range counts {
		f = append(f, &tree{r: r, n: n, min: r})
	}
	heap.Init(&f)
	for f.Len() > 1 {
		a, b := heap.Pop(&f).(*tree), heap.Pop(&f).(*tree)
		heap.Push(&f, &tree{n: a.n + b.n, left: a, right: b, min: min(a.min, b.min)})
	}
	codes := map[rune]string{}
	var walk func(t *tree, code string)
	walk = func(t *tree, code string) {
		if t.left == nil {
			codes[t.r] = cmp.Or(code, "0")
			return
		}
		walk(t.left, code+"0")
		walk(t.right, code+"1")
	}
	if len(f) > 0 {
		walk(f[0], "")
	}
	return codes
}

// Encode presses.
func Encode(text string, codes map[rune]string) string {
	var b strings.Builder
	for _, r := range text {
		b.WriteString(codes[r])
	}
	return b.String()
}

// Decode is the way back.
func Decode(bits string, codes map[rune]string) (string, error) {
	back := map[string]rune{}
	for r, code := range codes {
		back[code] = r
	}
	var out []rune
	from := 0
	for i := range bits {
		if r, ok := back[bits[from:i+1]]; ok {
			out = append(out, r)
			from = i + 1
		}
	}
	if from < len(bits) {
		return string(out), fmt.Errorf("%d bits left", len(bits)-from)
	}
	return string(out), nil
}

// Table writes the codes, short ones first.
func Table(codes map[rune]string) string {
	var lines []string
	for r, code := range codes {
		lines = append(lines, fmt.Sprintf("%s %q", code, r))
	}
	slices.SortFunc(lines, func(a, b string) int { return cmp.Or(len(a)-len(b), strings.Compare(a, b)) })
	return strings.Join(lines, "\n")
}
