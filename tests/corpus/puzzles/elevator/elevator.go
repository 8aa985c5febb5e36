// Package elevator simulates an elevator, step by step.
package elevator

import (
	"fmt"
	"slices"
)

// Elevator stands on a floor.
type Elevator struct {
	Floor, Top int
	up         bool
	stops      []int
	Trace      []string
}

// Call asks for a floor.
func (e *Elevator) Call(floors ...int) error {
	for _, f := range floors {
		if f < 0 || f > e.Top {
			return fmt.Errorf("no floor %d", f)
		}
		if !slices.Contains(e.stops, f) {
			e.stops = append(e.stops, f)
		}
	}
	slices.Sort(e.stops)
	return nil
}

// Step moves by one floor or opens the door; false when there is nothing to do.
func (e *Elevator) Step() bool {
	if len(e.stops) == 0 {
		return false
	}
	if i, ok := slices.BinarySearch(e.stops, e.Floor); ok {
		e.stops = slices.Delete(e.stops, i, i+1)
		e.Trace = append(e.Trace, fmt.Sprintf("open %d", e.Floor))
		return true
	}
	if e.up && e.stops[len(e.stops)-1] < e.Floor || !e.up && e.stops[0] > e.Floor {
		e.up = !e.up
	}
	if e.up {
		e.Floor++
	} else {
		e.Floor--
	}
	return true
}

// Run runs until all is done and counts the steps.
func (e *Elevator) Run() (steps int) {
	for e.Step() {
		steps++
	}
	return steps
}
