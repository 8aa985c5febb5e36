package list

import "testing"

func check(t *testing.T, items []string, want string) {
	t.Helper()
	if got := List(items); got != want {
		t.Errorf("List(%q) is\n\t%s\nwant\n\t%s", items, got, want)
	}
}

func TestThree(t *testing.T) {
	check(t, []string{"tea", "rice", "salt"}, `["tea", "rice", "salt"]`)
}

func TestTwo(t *testing.T) {
	check(t, []string{"茶", "米"}, `["茶", "米"]`)
}

func TestOne(t *testing.T) {
	check(t, []string{"tea"}, `["tea"]`)
}

func TestNone(t *testing.T) {
	check(t, nil, "[]")
}
