package say

import "testing"

func TestSay(t *testing.T) {
	for n, want := range map[int64]string{
		0: "zero", 14: "fourteen", 20: "twenty", 22: "twenty-two", 100: "one hundred", 123: "one hundred twenty-three", 1002: "one thousand two", 1002345: "one million two thousand three hundred forty-five", 987654321123: "nine hundred eighty-seven billion six hundred fifty-four million three hundred twenty-one thousand one hundred twenty-three",
	} {
		if got, err := Say(n); got != want || err != nil {
			t.Errorf("%d: %q, %v", n, got, err)
		}
	}
	for _, n := range []int64{-1, 1e12} {
		if s, err := Say(n); err != ErrRange {
			t.Errorf("%d: %q, %v", n, s, err)
		}
	}
}

func TestBottles(t *testing.T) {
	if got := Bottles(2); got != "2 bottles of beer on the wall, 2 bottles of beer.\nTake one down, 1 bottle left." {
		t.Error(got)
	}
	if got := Bottles(1); got != "1 bottle of beer on the wall, 1 bottle of beer.\nTake one down, no more bottles left." {
		t.Error(got)
	}
	t.Log(Bottles(0))
}

func TestOrdinal(t *testing.T) {
	for n, want := range map[int]string{1: "1st", 2: "2nd", 3: "3rd", 4: "4th", 11: "11th", 112: "112th", 21: "21st", 103: "103rd", 0: "0th"} {
		if got := Ordinal(n); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}
