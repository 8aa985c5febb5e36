// Package slogtests has a handler that gathers records as maps.
package slogtests

import (
	"context"
	"log/slog"
)

// Handler keeps what is logged.
type Handler struct {
	records *[]map[string]any
	groups  []string
	attrs   []placed
}

type placed struct {
	groups []string
	attr   slog.Attr
}

// New makes a handler.
func New(records *[]map[string]any) *Handler { return &Handler{records: records} }

// Enabled is for all levels.
func (h *Handler) Enabled(context.Context, slog.Level) bool { return true }

// WithAttrs adds attributes in the group that is open.
func (h *Handler) WithAttrs(attrs []slog.Attr) slog.Handler {
	c := *h
	c.attrs = append([]placed(nil), h.attrs...)
	for _, a := range attrs {
		c.attrs = append(c.attrs, placed{h.groups, a})
	}
	return &c
}

// WithGroup opens a group.
func (h *Handler) WithGroup(name string) slog.Handler {
	if name == "" {
		return h
	}
	c := *h
	c.groups = append(append([]string(nil), h.groups...), name)
	return &c
}

// Handle keeps a record.
func (h *Handler) Handle(_ context.Context, r slog.Record) error {
	m := map[string]any{slog.LevelKey: r.Level, slog.MessageKey: r.Message}
	if !r.Time.IsZero() {
		m[slog.TimeKey] = r.Time
	}
	for _, p := range h.attrs {
		add(m, p.groups, p.attr)
	}
	r.Attrs(func(a slog.Attr) bool {
		add(m, h.groups, a)
		return true
	})
	*h.records = append(*h.records, m)
	return nil
}

func add(m map[string]any, groups []string, a slog.Attr) {
	v := a.Value.Resolve()
	if a.Equal(slog.Attr{}) {
		return
	}
	if v.Kind() == slog.KindGroup {
		if a.Key != "" {
			groups = append(append([]string(nil), groups...), a.Key)
		}
		for _, inner := range v.Group() {
			add(m, groups, inner)
		}
		return
	}
	for _, g := range groups {
		next, ok := m[g].(map[string]any)
		if !ok {
			next = map[string]any{}
			m[g] = next
		}
		m = next
	}
	m[a.Key] = v.Any()
}
