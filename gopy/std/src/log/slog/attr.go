package slog

import "time"

// An Attr is a key and a value.
type Attr struct {
	Key   string
	Value Value
}

// String returns an Attr of a string.
func String(key, value string) Attr { return Attr{key, StringValue(value)} }

// Int64 returns an Attr of an int64.
func Int64(key string, value int64) Attr { return Attr{key, Int64Value(value)} }

// Int returns an Attr of an int, as an int64.
func Int(key string, value int) Attr { return Attr{key, IntValue(value)} }

// Uint64 returns an Attr of a uint64.
func Uint64(key string, v uint64) Attr { return Attr{key, Uint64Value(v)} }

// Float64 returns an Attr of a float64.
func Float64(key string, v float64) Attr { return Attr{key, Float64Value(v)} }

// Bool returns an Attr of a bool.
func Bool(key string, v bool) Attr { return Attr{key, BoolValue(v)} }

// Time returns an Attr of a time, without its monotonic reading.
func Time(key string, v time.Time) Attr { return Attr{key, TimeValue(v)} }

// Duration returns an Attr of a duration.
func Duration(key string, v time.Duration) Attr { return Attr{key, DurationValue(v)} }

// Any returns an Attr of any value, as AnyValue makes it.
func Any(key string, value any) Attr { return Attr{key, AnyValue(value)} }

// Group returns an Attr of a group, whose Attrs are given as Logger.Log takes them.
func Group(key string, args ...any) Attr { return Attr{key, GroupValue(attrsOf(args)...)} }

// GroupAttrs returns an Attr of a group.
func GroupAttrs(key string, attrs ...Attr) Attr { return Attr{key, GroupValue(attrs...)} }

// Equal reports whether keys and values are equal.
func (a Attr) Equal(b Attr) bool { return a.Key == b.Key && a.Value.Equal(b.Value) }

// String returns key=value.
func (a Attr) String() string { return a.Key + "=" + a.Value.String() }

func (a Attr) isEmpty() bool { return a.Key == "" && a.Value.num == 0 && a.Value.any == nil }

const badKey = "!BADKEY" // of a value without a key

// nextAttr takes an Attr, or a key and a value, off the front of the arguments.
func nextAttr(args []any) (Attr, []any) {
	switch first := args[0].(type) {
	case Attr:
		return first, args[1:]
	case string:
		if len(args) > 1 {
			return Any(first, args[1]), args[2:]
		}
	}
	return Any(badKey, args[0]), args[1:]
}

func attrsOf(args []any) []Attr {
	var attrs []Attr
	for len(args) > 0 {
		var a Attr
		a, args = nextAttr(args)
		attrs = append(attrs, a)
	}
	return attrs
}

// withoutEmptyGroups returns the Attrs that are no groups without Attrs.
func withoutEmptyGroups(attrs []Attr) []Attr {
	for i, a := range attrs {
		if !a.Value.isEmptyGroup() {
			continue
		}
		kept := append([]Attr(nil), attrs[:i]...)
		for _, a := range attrs[i:] {
			if !a.Value.isEmptyGroup() {
				kept = append(kept, a)
			}
		}
		return kept
	}
	return attrs
}
