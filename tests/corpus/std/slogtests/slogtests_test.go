package slogtests

import (
	"fmt"
	"log/slog"
	"testing"
	"testing/slogtest"
)

func TestHandler(t *testing.T) {
	var records []map[string]any
	err := slogtest.TestHandler(New(&records), func() []map[string]any { return records })
	if err != nil {
		t.Error(err)
	}
}

func TestByHand(t *testing.T) {
	var records []map[string]any
	l := slog.New(New(&records)).With("a", 1).WithGroup("g").With("b", 2)
	l.Warn("hello", "c", 3, slog.Group("h", "d", 4))
	delete(records[0], slog.TimeKey)
	if got := fmt.Sprint(records); got != "[map[a:1 g:map[b:2 c:3 h:map[d:4]] level:WARN msg:hello]]" {
		t.Error(got)
	}
}
