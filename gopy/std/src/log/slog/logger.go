// Package slog logs records: a message, a level, the time, and attributes that are keys with values. A Logger passes them to
// a Handler, which writes them as text or JSON or does something else.
package slog

import (
	"bytes"
	"context"
	"log"
	"runtime"
	"time"
)

// A Logger makes records and passes them to its handler.
type Logger struct {
	handler Handler
}

// New returns a logger with the handler, which must not be nil.
func New(h Handler) *Logger {
	if h == nil {
		panic("nil Handler")
	}
	return &Logger{h}
}

// Handler returns the handler.
func (l *Logger) Handler() Handler { return l.handler }

// With returns a logger that adds attributes, given as Log takes them, to each record.
func (l *Logger) With(args ...any) *Logger {
	if len(args) == 0 {
		return l
	}
	return &Logger{l.handler.WithAttrs(attrsOf(args))}
}

// WithGroup returns a logger that puts all further attributes into a group; l for "".
func (l *Logger) WithGroup(name string) *Logger {
	if name == "" {
		return l
	}
	return &Logger{l.handler.WithGroup(name)}
}

// Enabled reports whether records of the level are handled.
func (l *Logger) Enabled(ctx context.Context, level Level) bool {
	if ctx == nil {
		ctx = context.Background()
	}
	return l.Handler().Enabled(ctx, level)
}

// Log logs a record. The arguments are attributes: an Attr, or a string that is the key and the value after it; any other
// value gets the key "!BADKEY".
func (l *Logger) Log(ctx context.Context, level Level, msg string, args ...any) {
	l.log(ctx, level, msg, args, nil)
}

// LogAttrs logs a record with attributes.
func (l *Logger) LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	l.log(ctx, level, msg, nil, attrs)
}

// Debug logs at LevelDebug.
func (l *Logger) Debug(msg string, args ...any) { l.log(nil, LevelDebug, msg, args, nil) }

// DebugContext logs at LevelDebug.
func (l *Logger) DebugContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelDebug, msg, args, nil)
}

// Info logs at LevelInfo.
func (l *Logger) Info(msg string, args ...any) { l.log(nil, LevelInfo, msg, args, nil) }

// InfoContext logs at LevelInfo.
func (l *Logger) InfoContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelInfo, msg, args, nil)
}

// Warn logs at LevelWarn.
func (l *Logger) Warn(msg string, args ...any) { l.log(nil, LevelWarn, msg, args, nil) }

// WarnContext logs at LevelWarn.
func (l *Logger) WarnContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelWarn, msg, args, nil)
}

// Error logs at LevelError.
func (l *Logger) Error(msg string, args ...any) { l.log(nil, LevelError, msg, args, nil) }

// ErrorContext logs at LevelError.
func (l *Logger) ErrorContext(ctx context.Context, msg string, args ...any) {
	l.log(ctx, LevelError, msg, args, nil)
}

// log logs a record for the caller of the exported function that calls it.
func (l *Logger) log(ctx context.Context, level Level, msg string, args []any, attrs []Attr) {
	if ctx == nil {
		ctx = context.Background()
	}
	if !l.Enabled(ctx, level) {
		return
	}
	var pcs [1]uintptr
	runtime.Callers(3, pcs[:])
	r := NewRecord(time.Now(), level, msg, pcs[0])
	r.Add(args...)
	r.AddAttrs(attrs...)
	_ = l.Handler().Handle(ctx, r)
}

// NewLogLogger returns a logger of package log whose lines become records of that level.
func NewLogLogger(h Handler, level Level) *log.Logger {
	return log.New(&handlerWriter{h, level, true}, "", 0)
}

// A handlerWriter makes what is written to it, a line of package log, a record.
type handlerWriter struct {
	handler Handler
	level   Leveler
	source  bool
}

func (w *handlerWriter) Write(text []byte) (int, error) {
	level := w.level.Level()
	if !w.handler.Enabled(context.Background(), level) {
		return 0, nil
	}
	var pcs [1]uintptr
	if w.source {
		runtime.Callers(4, pcs[:]) // behind Write are log's end and Print
	}
	r := NewRecord(time.Now(), level, string(bytes.TrimSuffix(text, []byte{'\n'})), pcs[0])
	return len(text), w.handler.Handle(context.Background(), r)
}
