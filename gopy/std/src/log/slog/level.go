package slog

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync/atomic"
)

// A Level is how important a record is; the higher, the more so.
type Level int

// The levels that have names, with room between them.
const (
	LevelDebug Level = -4
	LevelInfo  Level = 0
	LevelWarn  Level = 4
	LevelError Level = 8
)

// A Leveler has a level: a Level, or a LevelVar, of which it may change.
type Leveler interface {
	Level() Level
}

// Level returns the level itself.
func (l Level) Level() Level { return l }

// String returns the name, for levels in between with what is to be added: "INFO+1".
func (l Level) String() string {
	name, base := "ERROR", LevelError
	switch {
	case l < LevelInfo:
		name, base = "DEBUG", LevelDebug
	case l < LevelWarn:
		name, base = "INFO", LevelInfo
	case l < LevelError:
		name, base = "WARN", LevelWarn
	}
	switch {
	case l == base:
		return name
	case l > base:
		name += "+"
	}
	return name + strconv.Itoa(int(l-base))
}

// AppendText appends the name to b.
func (l Level) AppendText(b []byte) ([]byte, error) { return append(b, l.String()...), nil }

// MarshalText returns the name.
func (l Level) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// MarshalJSON returns the name, quoted.
func (l Level) MarshalJSON() ([]byte, error) { return strconv.AppendQuote(nil, l.String()), nil }

// UnmarshalText sets the level to a name, in any case, with something added or not.
func (l *Level) UnmarshalText(data []byte) error { return l.parse(string(data)) }

// UnmarshalJSON is like UnmarshalText for a quoted name.
func (l *Level) UnmarshalJSON(data []byte) error {
	s, err := strconv.Unquote(string(data))
	if err != nil {
		return err
	}
	return l.parse(s)
}

func (l *Level) parse(s string) error {
	name, added := s, 0
	if i := strings.IndexAny(s, "+-"); i >= 0 {
		var err error
		if added, err = strconv.Atoi(s[i:]); err != nil {
			return fmt.Errorf("slog: level string %q: %w", s, err)
		}
		name = s[:i]
	}
	base := LevelDebug
	switch strings.ToUpper(name) {
	case "DEBUG":
	case "INFO":
		base = LevelInfo
	case "WARN":
		base = LevelWarn
	case "ERROR":
		base = LevelError
	default:
		return fmt.Errorf("slog: level string %q: %w", s, errors.New("unknown name"))
	}
	*l = base + Level(added)
	return nil
}

// A LevelVar is a variable of type Level that goroutines may share. It starts as LevelInfo.
type LevelVar struct {
	value atomic.Int64
}

// Level returns the level.
func (v *LevelVar) Level() Level { return Level(v.value.Load()) }

// Set sets the level.
func (v *LevelVar) Set(l Level) { v.value.Store(int64(l)) }

// String returns the level as LevelVar(INFO).
func (v *LevelVar) String() string { return "LevelVar(" + v.Level().String() + ")" }

// AppendText appends the level's name to b.
func (v *LevelVar) AppendText(b []byte) ([]byte, error) { return v.Level().AppendText(b) }

// MarshalText returns the level's name.
func (v *LevelVar) MarshalText() ([]byte, error) { return v.Level().MarshalText() }

// UnmarshalText sets the level to a name.
func (v *LevelVar) UnmarshalText(data []byte) error {
	var l Level
	if err := l.UnmarshalText(data); err != nil {
		return err
	}
	v.Set(l)
	return nil
}
