package suffixarray

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// plainly sorts the suffixes the simple way.
func plainly(data []byte) []int32 {
	order := make([]int32, len(data))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int { return bytes.Compare(data[a:], data[b:]) })
	return order
}

func TestSorted(t *testing.T) {
	// All texts of up to eight symbols of three.
	for length, count := 0, 1; length <= 8; length, count = length+1, count*3 {
		for number := range count {
			data := make([]byte, length)
			for i := range data {
				data[i] = "abc"[number%3]
				number /= 3
			}
			if got, want := sorted(data), plainly(data); !slices.Equal(got, want) {
				t.Fatalf("%s: %v, want %v", data, got, want)
			}
		}
	}
	for _, text := range []string{"mississippi", strings.Repeat("ab", 200), strings.Repeat("abcab", 60), strings.Repeat("\xff\x00\xff", 70)} {
		if got, want := sorted([]byte(text)), plainly([]byte(text)); !slices.Equal(got, want) {
			t.Errorf("%.20s: %v, want %v", text, got, want)
		}
	}
}

func TestLookup(t *testing.T) {
	x := New([]byte("banana"))
	for _, c := range []struct {
		text string
		n    int
		want string
	}{
		{"ana", -1, "[3 1]"}, {"ana", 1, "[3]"}, {"ana", 7, "[3 1]"}, {"ana", 0, "[]"}, {"", -1, "[]"},
		{"nab", -1, "[]"}, {"banana", -1, "[0]"}, {"bananas", -1, "[]"}, {"z", -1, "[]"},
	} {
		got := x.Lookup([]byte(c.text), c.n)
		if fmt.Sprint(got) != c.want || len(got) == 0 && got != nil {
			t.Errorf("%q %d: %v, want %s", c.text, c.n, got, c.want)
		}
	}
	if string(x.Bytes()) != "banana" {
		t.Error(x.Bytes())
	}
}

func TestFindAllIndex(t *testing.T) {
	text := "banana bandana banner aaaa"
	x := New([]byte(text))
	for _, pattern := range []string{"an", "ana", "ban[a-m]", "ban.*?a", "aa", "[bn]a", "ba(n|d)+", "zz", "x*"} {
		r := regexp.MustCompile(pattern)
		if got, want := x.FindAllIndex(r, -1), r.FindAllStringIndex(text, -1); fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("%s: %v, want %v", pattern, got, want)
		}
		if got, want := x.FindAllIndex(r, 2), r.FindAllStringIndex(text, 2); len(got) != len(want) {
			t.Errorf("%s: %v, want as many as %v", pattern, got, want)
		}
	}
}

func TestFile(t *testing.T) {
	for _, text := range []string{"", "banana", strings.Repeat("some text ", 3000)} {
		var b bytes.Buffer
		x := New([]byte(text))
		if err := x.Write(&b); err != nil {
			t.Fatal(err)
		}
		file := b.String()
		y := New([]byte("something else"))
		if err := y.Read(&b); err != nil || b.Len() != 0 || !slices.Equal(x.suffixes, y.suffixes) || string(y.Bytes()) != text {
			t.Errorf("%.20s: %v", text, err)
		}
		if err := new(Index).Read(strings.NewReader(file[:len(file)-1])); err == nil {
			t.Errorf("%.20s: no error for a part", text)
		}
	}
	negative := "\x01" + strings.Repeat("\x00", 9)
	if err := new(Index).Read(strings.NewReader(negative)); err == nil || err.Error() != "suffixarray: data corrupted" {
		t.Error(err)
	}
}
