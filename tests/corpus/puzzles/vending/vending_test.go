package vending

import (
	"errors"
	"fmt"
	"testing"
)

func TestBuy(t *testing.T) {
	m := New(map[string]int{"tea": 85, "cola": 120}, 2, 1)
	steps := []struct {
		insert []int
		buy    string
		want   string
	}{
		{[]int{50}, "tea", "[] not enough: need 35 more"}, {[]int{50}, "tea", "[10 5] <nil>"}, {[]int{200}, "cola", "[] cannot give change"}, {nil, "milk", "[] unknown milk"},
		{[]int{100}, "tea", "[] cannot give change"}, {[]int{20, 5}, "cola", "[200 5] <nil>"}, {[]int{200}, "cola", "[] cannot give change"}, {nil, "tea", "[] cannot give change"},
	}
	for i, s := range steps {
		for _, c := range s.insert {
			if err := m.Insert(c); err != nil {
				t.Fatal(err)
			}
		}
		change, err := m.Buy(s.buy)
		if got := fmt.Sprint(change, " ", err); got != s.want {
			t.Errorf("step %d: %s, want %s", i, got, s.want)
		}
	}
	err := m.Insert(3)
	var e Error
	if !errors.As(err, &e) || e.Reason != "no coin of 3" || err != error(Error{"no coin of 3", 0}) {
		t.Error(err)
	}
}
