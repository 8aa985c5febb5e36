// Package turnstile is a state machine with a table.
package turnstile

import "fmt"

// State of the turnstile.
type State uint8

// The states.
const (
	Locked State = iota
	Unlocked
	Broken
)

// Event is what happens to it.
type Event string

var names = map[State]string{Locked: "locked", Unlocked: "unlocked", Broken: "broken"}

func (s State) String() string {
	if name, ok := names[s]; ok {
		return name
	}
	return fmt.Sprintf("State(%d)", uint8(s))
}

type edge struct {
	from  State
	event Event
}

var table = map[edge]State{
	{Locked, "coin"}: Unlocked, {Unlocked, "push"}: Locked, {Locked, "kick"}: Broken, {Unlocked, "coin"}: Unlocked, {Locked, "push"}: Locked,
}

// Machine counts what goes through.
type Machine struct {
	State         State
	Coins, Pushes int
	History       []State
}

// Fire handles an event.
func (m *Machine) Fire(e Event) error {
	next, ok := table[edge{m.State, e}]
	if !ok {
		return fmt.Errorf("no way from %v by %q", m.State, e)
	}
	switch {
	case e == "coin":
		m.Coins++
	case e == "push" && m.State == Unlocked:
		m.Pushes++
	}
	m.History = append(m.History, m.State)
	m.State = next
	return nil
}
