// Package check compares gopy's package iter with Go's.
package check

import (
	"fmt"
	"iter"
	"runtime"
	"testing"

	our "gopystd/iter"
)

// story is a sequence of what happens.
type story struct{ text string }

func (s *story) add(a ...any) { s.text += fmt.Sprintln(a...) }

// guard runs f in a goroutine and notes a panic or an exit.
func (s *story) guard(f func()) {
	done := make(chan bool)
	go func() {
		defer close(done)
		returned := false
		defer func() {
			if p := recover(); p != nil {
				s.add("panic", p)
			} else if !returned {
				s.add("exit")
			}
		}()
		f()
		returned = true
	}()
	<-done
}

// Sequences: each notes what it does. next and stop are those of the iterator that runs it.
var sequences = map[string]func(s *story, yield func(int) bool, next func() (int, bool), stop func()){
	"empty": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) {},
	"three": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) {
		defer s.add("end")
		for i := range 3 {
			s.add("yield", i)
			if !yield(i + 10) {
				s.add("stopped")
				return
			}
		}
	},
	"deaf": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) {
		for i := range 4 {
			s.add("yields", yield(i))
		}
	},
	"panic": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) {
		yield(1)
		panic("boom")
	},
	"panic at once": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) { panic("boom") },
	"panic at stop": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) {
		if !yield(1) {
			panic("stopped")
		}
	},
	"panic nil": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) { panic(nil) },
	"exit": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) {
		yield(1)
		runtime.Goexit()
	},
	"exit at stop": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) {
		if !yield(1) {
			runtime.Goexit()
		}
	},
	"next inside": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) {
		yield(1)
		next()
	},
	"recovers": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) {
		defer func() { s.add("recovered", recover()) }()
		yield(1)
		next()
	},
	"deferred yield": func(s *story, yield func(int) bool, next func() (int, bool), stop func()) {
		defer func() { s.add("yields", yield(2)) }()
		yield(1)
	},
}

// Uses of next and stop.
var uses = map[string]string{
	"all":         "nnnnnn",
	"stop first":  "ssnn",
	"stop second": "nsns",
	"stop third":  "nnssnn",
	"stop last":   "nnnnsn",
	"stop deaf":   "nnnnnnsn",
}

func TestPull(t *testing.T) {
	for name, sequence := range sequences {
		for use, steps := range uses {
			var want, got, want2, got2 story
			run := func(s *story, pull func(seq func(yield func(int) bool)) (func() (int, bool), func())) {
				var next func() (int, bool)
				var stop func()
				next, stop = pull(func(yield func(int) bool) { sequence(s, yield, next, stop) })
				for _, step := range steps {
					s.guard(func() {
						if step == 'n' {
							v, ok := next()
							s.add("next", v, ok)
						} else {
							stop()
							s.add("stop")
						}
					})
				}
			}
			run(&want, func(seq func(yield func(int) bool)) (func() (int, bool), func()) {
				return iter.Pull(iter.Seq[int](seq))
			})
			run(&got, func(seq func(yield func(int) bool)) (func() (int, bool), func()) { return our.Pull(our.Seq[int](seq)) })
			if want != got {
				t.Errorf("Pull, %s, %s:\n%swant:\n%s", name, use, got.text, want.text)
			}
			run(&want2, func(seq func(yield func(int) bool)) (func() (int, bool), func()) {
				next, stop := iter.Pull2(func(yield func(string, int) bool) { seq(func(v int) bool { return yield(fmt.Sprint("k", v), v) }) })
				return func() (int, bool) {
					k, v, ok := next()
					want2.add("key", k)
					return v, ok
				}, stop
			})
			run(&got2, func(seq func(yield func(int) bool)) (func() (int, bool), func()) {
				next, stop := our.Pull2(func(yield func(string, int) bool) { seq(func(v int) bool { return yield(fmt.Sprint("k", v), v) }) })
				return func() (int, bool) {
					k, v, ok := next()
					got2.add("key", k)
					return v, ok
				}, stop
			})
			if want2 != got2 {
				t.Errorf("Pull2, %s, %s:\n%swant:\n%s", name, use, got2.text, want2.text)
			}
		}
	}
}

func TestNested(t *testing.T) {
	// Two iterators side by side, one of which pulls from the other.
	count := func(n int) our.Seq[int] {
		return func(yield func(int) bool) {
			for i := range n {
				if !yield(i) {
					return
				}
			}
		}
	}
	pairs := func(seq our.Seq[int]) our.Seq2[int, int] {
		return func(yield func(int, int) bool) {
			next, stop := our.Pull(seq)
			defer stop()
			for {
				a, ok := next()
				if !ok {
					return
				}
				b, _ := next()
				if !yield(a, b) {
					return
				}
			}
		}
	}
	next, stop := our.Pull2(pairs(count(7)))
	defer stop()
	text := ""
	for {
		a, b, ok := next()
		text += fmt.Sprint(a, b, ok, " ")
		if !ok {
			break
		}
	}
	if text != "0 1 true 2 3 true 4 5 true 6 0 true 0 0 false " {
		t.Error(text)
	}
}
