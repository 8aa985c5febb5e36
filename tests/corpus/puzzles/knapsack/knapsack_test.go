package knapsack

import (
	"fmt"
	"testing"
)

func TestPack(t *testing.T) {
	items := []Item{{"map", 9, 150}, {"compass", 13, 35}, {"water", 153, 200}, {"sandwich", 50, 160}, {"glucose", 15, 60}, {"tin", 68, 45}}
	for limit, want := range map[int]string{0: "0 []", 9: "150 [map]", 80: "370 [map sandwich glucose]", 170: "450 [map compass sandwich glucose tin]", 300: "615 [map water sandwich glucose tin]", 8: "0 []"} {
		value, names := Pack(items, limit)
		if got := fmt.Sprint(value, " ", names); got != want {
			t.Errorf("%d: %s", limit, got)
		}
	}
}

func TestChange(t *testing.T) {
	for _, tt := range []struct {
		coins  []int
		amount int
		want   string
	}{
		{[]int{1, 5, 10, 25}, 40, "[5 10 25] <nil>"}, {[]int{1, 4, 15, 20, 50}, 23, "[4 4 15] <nil>"}, {[]int{2, 5}, 3, "[] no coins fit"}, {[]int{5}, 0, "[] <nil>"}, {[]int{1}, -1, "[] negative amount"}, {[]int{4, 5}, 27, "[4 4 4 5 5 5] <nil>"},
	} {
		got, err := Change(tt.coins, tt.amount)
		if s := fmt.Sprint(got, " ", err); s != tt.want {
			t.Errorf("%v of %d: %s", tt.coins, tt.amount, s)
		}
	}
}
