package check

import "testing"

func TestAll(t *testing.T) {
	for i := -12; i <= 12; i++ {
		isBit := i == 0 || i == 1
		compare(t, "Other", i, Other(i), !isBit)
		compare(t, "SmallOrLarge", i, SmallOrLarge(i), i == 1 || i == 9)
	}
	for day := 1; day <= 7; day++ {
		compare(t, "Weekend", day, Weekend(day), day > 5)
	}
}
