// Package slogtest checks that a handler of log/slog does what handlers are to do.
package slogtest

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"testing"
)

// TestHandler logs a record for each of its cases through h and checks what results then returns: a map for each record, groups
// in maps of their own, with the keys that slog has for time, level and message. The error says all that is wrong.
func TestHandler(h slog.Handler, results func() []map[string]any) error {
	for _, c := range cases {
		c.log(slog.New(c.wrap(h)))
	}
	found := results()
	if len(found) != len(cases) {
		return fmt.Errorf("got %d results, want %d", len(found), len(cases))
	}
	var problems []error
	for i, c := range cases {
		for _, problem := range c.problems(found[i]) {
			problems = append(problems, errors.New(problem))
		}
	}
	return errors.Join(problems...)
}

// Run is like TestHandler, with a handler of its own and a subtest for each case; result returns the map of its record.
func Run(t *testing.T, newHandler func(*testing.T) slog.Handler, result func(*testing.T) map[string]any) {
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			c.log(slog.New(c.wrap(newHandler(t))))
			for _, problem := range c.problems(result(t)) {
				t.Error(problem)
			}
		})
	}
}

// problems returns what is wrong with the result of a case.
func (c *testCase) problems(result map[string]any) (found []string) {
	for _, check := range c.checks {
		if problem := check(result); problem != "" {
			found = append(found, problem+": "+c.rule)
		}
	}
	return found
}

// wrap returns a handler whose records are changed first, if the case wants that.
func (c *testCase) wrap(h slog.Handler) slog.Handler {
	if c.change == nil {
		return h
	}
	return &changing{h, c.change}
}

type changing struct {
	slog.Handler
	change func(*slog.Record)
}

func (h *changing) Handle(ctx context.Context, r slog.Record) error {
	h.change(&r)
	return h.Handler.Handle(ctx, r)
}
