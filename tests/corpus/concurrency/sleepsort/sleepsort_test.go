package sleepsort

import (
	"fmt"
	"testing"
	"time"
)

func TestSort(t *testing.T) {
	var got []int
	for n := range Sort([]int{5, 1, 4, 2}, 25*time.Millisecond) {
		got = append(got, n)
	}
	if s := fmt.Sprint(got); s != "[1 2 4 5]" {
		t.Error(s)
	}
}

func TestNone(t *testing.T) {
	if n, ok := <-Sort(nil, time.Hour); ok {
		t.Error(n)
	}
}
