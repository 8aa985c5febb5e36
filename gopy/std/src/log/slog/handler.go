package slog

import (
	"context"
	"errors"
	"log"
	"runtime"
)

// A Handler does something with records, mostly write them. Loggers call its methods.
type Handler interface {
	// Enabled reports whether records of the level are handled at all. It is called before anything else.
	Enabled(context.Context, Level) bool
	// Handle handles a record of a level that is enabled.
	Handle(context.Context, Record) error
	// WithAttrs returns a handler that adds the Attrs to each record. It owns the slice.
	WithAttrs(attrs []Attr) Handler
	// WithGroup returns a handler that puts all further Attrs into a group of that name; itself for "".
	WithGroup(name string) Handler
}

// HandlerOptions are what a TextHandler or JSONHandler does other than usual.
type HandlerOptions struct {
	// AddSource adds where the record was logged, with the key SourceKey.
	AddSource bool
	// Level is the least one to handle; nil stands for LevelInfo.
	Level Leveler
	// ReplaceAttr is called for each Attr but groups, with the names of the groups around it, and returns what to
	// write instead. An Attr that is zero is left out. The time, level, source and message are such Attrs too.
	ReplaceAttr func(groups []string, a Attr) Attr
}

// The keys of what the handlers write for each record.
const (
	TimeKey    = "time"
	LevelKey   = "level"
	MessageKey = "msg"
	SourceKey  = "source"
)

// DiscardHandler handles no records.
var DiscardHandler Handler = discardHandler{}

type discardHandler struct{}

func (discardHandler) Enabled(context.Context, Level) bool  { return false }
func (discardHandler) Handle(context.Context, Record) error { return nil }
func (h discardHandler) WithAttrs([]Attr) Handler           { return h }
func (h discardHandler) WithGroup(string) Handler           { return h }

// MultiHandler passes records on to several handlers.
type MultiHandler struct {
	handlers []Handler
}

// NewMultiHandler returns a handler that passes records on to all that are given.
func NewMultiHandler(handlers ...Handler) *MultiHandler {
	return &MultiHandler{append([]Handler(nil), handlers...)}
}

// Enabled reports whether one of the handlers is.
func (h *MultiHandler) Enabled(ctx context.Context, l Level) bool {
	for _, to := range h.handlers {
		if to.Enabled(ctx, l) {
			return true
		}
	}
	return false
}

// Handle calls the handlers that are enabled, and joins their errors.
func (h *MultiHandler) Handle(ctx context.Context, r Record) error {
	var errs []error
	for _, to := range h.handlers {
		if to.Enabled(ctx, r.Level) {
			errs = append(errs, to.Handle(ctx, r.Clone()))
		}
	}
	return errors.Join(errs...)
}

// WithAttrs returns a MultiHandler of what the handlers' WithAttrs return.
func (h *MultiHandler) WithAttrs(attrs []Attr) Handler {
	other := NewMultiHandler(h.handlers...)
	for i, to := range h.handlers {
		other.handlers[i] = to.WithAttrs(attrs)
	}
	return other
}

// WithGroup returns a MultiHandler of what the handlers' WithGroup return.
func (h *MultiHandler) WithGroup(name string) Handler {
	other := NewMultiHandler(h.handlers...)
	for i, to := range h.handlers {
		other.handlers[i] = to.WithGroup(name)
	}
	return other
}

// A defaultHandler writes with package log.
type defaultHandler struct {
	f *format
}

var logLevel LevelVar

func (h *defaultHandler) Enabled(_ context.Context, l Level) bool { return l >= logLevel.Level() }
func (h *defaultHandler) WithAttrs(attrs []Attr) Handler {
	return &defaultHandler{h.f.withAttrs(attrs)}
}
func (h *defaultHandler) WithGroup(name string) Handler { return &defaultHandler{h.f.withGroup(name)} }

func (h *defaultHandler) Handle(_ context.Context, r Record) error {
	l := h.f.newLine(nil, " ")
	l.text = append(l.text, r.Level.String()...)
	l.text = append(l.text, ' ')
	l.text = append(l.text, r.Message...)
	l.attrs(r)
	depth := 0
	if log.Flags()&(log.Lshortfile|log.Llongfile) != 0 {
		var pcs [64]uintptr
		n := runtime.Callers(1, pcs[:])
		for depth = 0; depth < n && pcs[depth] != r.PC; depth++ {
		}
		depth++
	}
	return log.Output(depth, string(l.text))
}
