// Package defers cleans up.
package defers

import (
	"errors"
	"fmt"
)

// Log gathers what happens.
type Log struct{ Lines []string }

func (l *Log) add(format string, args ...any) {
	l.Lines = append(l.Lines, fmt.Sprintf(format, args...))
}

// Resource must be closed.
type Resource struct {
	name string
	log  *Log
	fail bool
}

// Close may fail.
func (r *Resource) Close() error {
	r.log.add("close %s", r.name)
	if r.fail {
		return errors.New(r.name + " does not close")
	}
	return nil
}

// Use opens two resources and works; errors of closing are joined to it.
func (l *Log) Use(work func() error, failing string) (err error) {
	for _, name := range []string{"a", "b"} {
		r := &Resource{name, l, name == failing}
		l.add("open %s", name)
		defer func() { err = errors.Join(err, r.Close()) }()
	}
	return work()
}

// Safe turns panics into errors; runtime errors go on.
func Safe(f func()) (err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case string:
			err = errors.New(r)
		case fmt.Stringer:
			err = fmt.Errorf("%v", r)
		default:
			panic(r)
		}
	}()
	f()
	return nil
}

// Order shows when arguments are evaluated.
func Order() (out []int) {
	defer func() { out = append(out, 100) }()
	n := 1
	for i := range 3 {
		defer func(k int) { out = append(out, k*10+n) }(i)
	}
	n = 5
	return []int{n}
}
