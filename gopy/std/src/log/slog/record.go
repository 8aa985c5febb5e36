package slog

import (
	"runtime"
	"slices"
	"time"
)

// A Record is what is to be logged. A copy that will be changed must be made with Clone.
type Record struct {
	Time    time.Time // ignored if zero
	Message string
	Level   Level
	PC      uintptr // where it was logged, as runtime.Callers tells; 0 if that is not known

	first [5]Attr // the first Attrs, so that most records need no slice
	count int     // of these
	rest  []Attr
}

// NewRecord returns a record without Attrs.
func NewRecord(t time.Time, level Level, msg string, pc uintptr) Record {
	return Record{Time: t, Message: msg, Level: level, PC: pc}
}

// Clone returns a copy that shares nothing which changes.
func (r Record) Clone() Record {
	r.rest = slices.Clip(r.rest)
	return r
}

// NumAttrs returns the number of Attrs.
func (r Record) NumAttrs() int { return r.count + len(r.rest) }

// Attrs calls f with each Attr until it returns false.
func (r Record) Attrs(f func(Attr) bool) {
	for i := 0; i < r.count; i++ {
		if !f(r.first[i]) {
			return
		}
	}
	for _, a := range r.rest {
		if !f(a) {
			return
		}
	}
}

// AddAttrs adds Attrs, but no groups without Attrs.
func (r *Record) AddAttrs(attrs ...Attr) {
	i := 0
	for ; i < len(attrs) && r.count < len(r.first); i++ {
		r.add(attrs[i])
	}
	if cap(r.rest) > len(r.rest) && !r.rest[:len(r.rest)+1][len(r.rest)].isEmpty() {
		// Somebody else has added to the same slice.
		r.rest = append(slices.Clip(r.rest), String("!BUG", "AddAttrs unsafely called on copy of Record made without using Record.Clone"))
	}
	r.rest = slices.Grow(r.rest, len(withoutEmptyGroups(attrs[i:])))
	for ; i < len(attrs); i++ {
		r.add(attrs[i])
	}
}

// Add adds Attrs, given as Logger.Log takes them.
func (r *Record) Add(args ...any) {
	for len(args) > 0 {
		var a Attr
		a, args = nextAttr(args)
		r.add(a)
	}
}

func (r *Record) add(a Attr) {
	switch {
	case a.Value.isEmptyGroup():
	case r.count < len(r.first):
		r.first[r.count] = a
		r.count++
	default:
		r.rest = append(r.rest, a)
	}
}

// Source is a place in the source.
type Source struct {
	Function string `json:"function"` // with the package's path
	File     string `json:"file"`
	Line     int    `json:"line"`
}

// Source returns where the record was logged, or nil if that is not known.
func (r Record) Source() *Source {
	if r.PC == 0 {
		return nil
	}
	frame, _ := runtime.CallersFrames([]uintptr{r.PC}).Next()
	return &Source{frame.Function, frame.File, frame.Line}
}

// group returns what is known of the place as a group.
func (s *Source) group() Value {
	var attrs []Attr
	if s.Function != "" {
		attrs = append(attrs, String("function", s.Function))
	}
	if s.File != "" {
		attrs = append(attrs, String("file", s.File))
	}
	if s.Line != 0 {
		attrs = append(attrs, Int("line", s.Line))
	}
	return GroupValue(attrs...)
}
