package slices

import (
	"fmt"
	"strings"
	"testing"
)

func same(t *testing.T, call string, got, want any) {
	t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s = %v; want %v", call, got, want)
	}
}

func even(n int) bool { return n%2 == 0 }

func TestFilterNumbers(t *testing.T) {
	same(t, "Filter([1 2 3 4], even)", Filter([]int{1, 2, 3, 4}, even), []int{2, 4})
}

func TestFilterTexts(t *testing.T) {
	short := func(s string) bool { return len(s) <= 2 }
	same(t, "Filter([go pod k8], short)", Filter([]string{"go", "pod", "k8"}, short), []string{"go", "k8"})
}

func TestMapLengths(t *testing.T) {
	length := func(s string) int { return len(s) }
	same(t, `Map(["go" "pod" ""], length)`, Map([]string{"go", "pod", ""}, length), []int{2, 3, 0})
}

func TestMapTexts(t *testing.T) {
	same(t, "Map([go pod], strings.ToUpper)", Map([]string{"go", "pod"}, strings.ToUpper), []string{"GO", "POD"})
}
