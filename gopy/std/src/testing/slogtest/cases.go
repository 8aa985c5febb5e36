// The cases: what is logged, and what must be in the result.

package slogtest

import (
	"fmt"
	"log/slog"
	"reflect"
	"time"
)

// testCase is something that a handler should do (`rule`): `log` logs one record, which `change` changes if it is not nil.
type testCase struct {
	name   string
	rule   string
	log    func(*slog.Logger)
	change func(*slog.Record)
	checks []check
}

// check returns what is wrong with a result, or "".
type check func(result map[string]any) string

func hasKey(key string) check {
	return func(result map[string]any) string {
		if _, ok := result[key]; !ok {
			return fmt.Sprintf("missing key %q", key)
		}
		return ""
	}
}

func lacksKey(key string) check {
	return func(result map[string]any) string {
		if _, ok := result[key]; ok {
			return fmt.Sprintf("unexpected key %q", key)
		}
		return ""
	}
}

func hasValue(key string, want any) check {
	return func(result map[string]any) string {
		if have, ok := result[key]; !ok {
			return fmt.Sprintf("missing key %q", key)
		} else if !reflect.DeepEqual(have, want) {
			return fmt.Sprintf("%q: got %#v, want %#v", key, have, want)
		}
		return ""
	}
}

func inGroup(name string, inner check) check {
	return func(result map[string]any) string {
		value, ok := result[name]
		if !ok {
			return fmt.Sprintf("missing group %q", name)
		}
		group, ok := value.(map[string]any)
		if !ok {
			return fmt.Sprintf("value for group %q is not map[string]any", name)
		}
		return inner(group)
	}
}

// resolvable is a value that stands for another one.
type resolvable struct{ value any }

func (r *resolvable) LogValue() slog.Value { return slog.AnyValue(r.value) }
func (r *resolvable) String() string       { return fmt.Sprintf("<replace(%v)>", r.value) }

var cases = []testCase{
	{
		name:   "built-ins",
		rule:   "this test expects slog.TimeKey, slog.LevelKey and slog.MessageKey",
		log:    func(l *slog.Logger) { l.Info("message") },
		checks: []check{hasKey(slog.TimeKey), hasKey(slog.LevelKey), hasValue(slog.MessageKey, "message")},
	},
	{
		name:   "attrs",
		rule:   "a Handler should output attributes passed to the logging function",
		log:    func(l *slog.Logger) { l.Info("message", "k", "v") },
		checks: []check{hasValue("k", "v")},
	},
	{
		name:   "empty-attr",
		rule:   "a Handler should ignore an empty Attr",
		log:    func(l *slog.Logger) { l.Info("msg", "a", "b", "", nil, "c", "d") },
		checks: []check{hasValue("a", "b"), lacksKey(""), hasValue("c", "d")},
	},
	{
		name:   "zero-time",
		rule:   "a Handler should ignore a zero Record.Time",
		log:    func(l *slog.Logger) { l.Info("msg", "k", "v") },
		change: func(r *slog.Record) { r.Time = time.Time{} },
		checks: []check{lacksKey(slog.TimeKey)},
	},
	{
		name:   "WithAttrs",
		rule:   "a Handler should include the attributes from the WithAttrs method",
		log:    func(l *slog.Logger) { l.With("a", "b").Info("msg", "k", "v") },
		checks: []check{hasValue("a", "b"), hasValue("k", "v")},
	},
	{
		name:   "groups",
		rule:   "a Handler should handle Group attributes",
		log:    func(l *slog.Logger) { l.Info("msg", "a", "b", slog.Group("G", slog.String("c", "d")), "e", "f") },
		checks: []check{hasValue("a", "b"), inGroup("G", hasValue("c", "d")), hasValue("e", "f")},
	},
	{
		name:   "empty-group",
		rule:   "a Handler should ignore an empty group",
		log:    func(l *slog.Logger) { l.Info("msg", "a", "b", slog.Group("G"), "e", "f") },
		checks: []check{hasValue("a", "b"), lacksKey("G"), hasValue("e", "f")},
	},
	{
		name:   "inline-group",
		rule:   "a Handler should inline the Attrs of a group with an empty key",
		log:    func(l *slog.Logger) { l.Info("msg", "a", "b", slog.Group("", slog.String("c", "d")), "e", "f") },
		checks: []check{hasValue("a", "b"), hasValue("c", "d"), hasValue("e", "f")},
	},
	{
		name: "WithGroup",
		rule: "a Handler should handle the WithGroup method",
		log:  func(l *slog.Logger) { l.WithGroup("G").Info("msg", "a", "b") },
		checks: []check{
			hasKey(slog.TimeKey), hasKey(slog.LevelKey), hasValue(slog.MessageKey, "msg"), lacksKey("a"), inGroup("G", hasValue("a", "b")),
		},
	},
	{
		name: "multi-With",
		rule: "a Handler should handle multiple WithGroup and WithAttr calls",
		log: func(l *slog.Logger) {
			l.With("a", "b").WithGroup("G").With("c", "d").WithGroup("H").Info("msg", "e", "f")
		},
		checks: []check{
			hasKey(slog.TimeKey), hasKey(slog.LevelKey), hasValue(slog.MessageKey, "msg"), hasValue("a", "b"),
			inGroup("G", hasValue("c", "d")), inGroup("G", inGroup("H", hasValue("e", "f"))),
		},
	},
	{
		name: "empty-group-record",
		rule: "a Handler should not output groups if there are no attributes",
		log:  func(l *slog.Logger) { l.With("a", "b").WithGroup("G").With("c", "d").WithGroup("H").Info("msg") },
		checks: []check{
			hasKey(slog.TimeKey), hasKey(slog.LevelKey), hasValue(slog.MessageKey, "msg"), hasValue("a", "b"),
			inGroup("G", hasValue("c", "d")), inGroup("G", lacksKey("H")),
		},
	},
	{
		name: "nested-empty-group-record",
		rule: "a Handler should not output nested groups if there are no attributes",
		log: func(l *slog.Logger) {
			l.With("a", "b").WithGroup("G").With("c", "d").WithGroup("H").WithGroup("I").Info("msg")
		},
		checks: []check{
			hasKey(slog.TimeKey), hasKey(slog.LevelKey), hasValue(slog.MessageKey, "msg"), hasValue("a", "b"),
			inGroup("G", hasValue("c", "d")), inGroup("G", lacksKey("H")), inGroup("G", lacksKey("I")),
		},
	},
	{
		name:   "resolve",
		rule:   "a Handler should call Resolve on attribute values",
		log:    func(l *slog.Logger) { l.Info("msg", "k", &resolvable{"replaced"}) },
		checks: []check{hasValue("k", "replaced")},
	},
	{
		name: "resolve-groups",
		rule: "a Handler should call Resolve on attribute values in groups",
		log: func(l *slog.Logger) {
			l.Info("msg", slog.Group("G", slog.String("a", "v1"), slog.Any("b", &resolvable{"v2"})))
		},
		checks: []check{inGroup("G", hasValue("a", "v1")), inGroup("G", hasValue("b", "v2"))},
	},
	{
		name:   "resolve-WithAttrs",
		rule:   "a Handler should call Resolve on attribute values from WithAttrs",
		log:    func(l *slog.Logger) { l.With("k", &resolvable{"replaced"}).Info("msg") },
		checks: []check{hasValue("k", "replaced")},
	},
	{
		name: "resolve-WithAttrs-groups",
		rule: "a Handler should call Resolve on attribute values in groups from WithAttrs",
		log: func(l *slog.Logger) {
			l.With(slog.Group("G", slog.String("a", "v1"), slog.Any("b", &resolvable{"v2"}))).Info("msg")
		},
		checks: []check{inGroup("G", hasValue("a", "v1")), inGroup("G", hasValue("b", "v2"))},
	},
	{
		name:   "empty-PC",
		rule:   "a Handler should not output SourceKey if the PC is zero",
		log:    func(l *slog.Logger) { l.Info("message") },
		change: func(r *slog.Record) { r.PC = 0 },
		checks: []check{lacksKey(slog.SourceKey)},
	},
}
