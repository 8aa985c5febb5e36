package cover

import "testing"

func Test(t *testing.T) {
	(&T{}).Inc()
	handler(1)
	table["two"]()
	Empty()
	If(0)
	If(3)
	If(60)
	Switch(1)
	Switch("x")
	Loops(6)
	Goto(3)
	Label(1)
	c := make(chan int)
	Select(c, nil)
	Closures()
	Gen([]int{1, 2}, 2)
	Raw()
	OneLine(1, 2)
	Err(1)
	Long()
	Blank()
	Ret()
	func() {
		defer func() { recover() }()
		Panics(2)
	}()
	if testing.CoverMode() != "" && testing.Coverage() == 0 {
		t.Error("no coverage")
	}
}
