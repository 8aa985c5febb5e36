package nums

import "testing"

func TestOthers(t *testing.T) {
	check(t, []int{}, []int{})
	check(t, nil, nil)
	check(t, []int{0, -1, 5, -100}, []int{0, -2, 10, -200})
}

func TestPart(t *testing.T) {
	all := []int{1, 2, 3, 4}
	check(t, all[1:3], []int{4, 6})
	if all[0] != 1 || all[3] != 4 {
		t.Errorf("after Double(all[1:3]) all is %v; want [1 4 6 4]", all)
	}
}
