package turnstile

import (
	"fmt"
	"testing"
)

func TestMachine(t *testing.T) {
	var m Machine
	for i, e := range []Event{"push", "coin", "coin", "push", "push", "kick"} {
		if err := m.Fire(e); err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
	}
	if got := fmt.Sprintf("%+v", m); got != "{State:broken Coins:2 Pushes:1 History:[locked locked unlocked unlocked locked locked]}" {
		t.Error(got)
	}
	if err := m.Fire("coin"); err == nil || err.Error() != `no way from broken by "coin"` {
		t.Error(err)
	}
}

func TestString(t *testing.T) {
	if got := fmt.Sprintf("%v %d %s %x %q", Locked, Unlocked, State(9), Broken, Broken); got != `locked 1 State(9) 62726f6b656e "broken"` {
		t.Error(got)
	}
}
