package slog

import (
	"context"
	"log"
	"sync/atomic"
)

// The default logger, and the functions that use it.

var (
	current  atomic.Pointer[Logger] // nil until SetDefault is called
	original = Logger{&defaultHandler{&format{}}}
)

// Default returns the default logger. Until SetDefault is called, it writes with package log.
func Default() *Logger {
	if l := current.Load(); l != nil {
		return l
	}
	return &original
}

// SetDefault makes l the default logger. Package log writes with it from then on, at the level of SetLogLoggerLevel.
func SetDefault(l *Logger) {
	current.Store(l)
	if _, ok := l.Handler().(*defaultHandler); !ok {
		source := log.Flags()&(log.Lshortfile|log.Llongfile) != 0
		log.SetOutput(&handlerWriter{l.Handler(), &logLevel, source})
		log.SetFlags(0)
	}
}

// SetLogLoggerLevel sets the level where package log is involved: the least that the original default logger handles, or,
// after SetDefault, that of what package log writes. It returns the level before.
func SetLogLoggerLevel(level Level) (oldLevel Level) {
	oldLevel = logLevel.Level()
	logLevel.Set(level)
	return oldLevel
}

// With returns Default().With(args...).
func With(args ...any) *Logger { return Default().With(args...) }

// Log logs with the default logger.
func Log(ctx context.Context, level Level, msg string, args ...any) {
	Default().log(ctx, level, msg, args, nil)
}

// LogAttrs logs with the default logger.
func LogAttrs(ctx context.Context, level Level, msg string, attrs ...Attr) {
	Default().log(ctx, level, msg, nil, attrs)
}

// Debug logs at LevelDebug.
func Debug(msg string, args ...any) { Default().log(nil, LevelDebug, msg, args, nil) }

// DebugContext logs at LevelDebug.
func DebugContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelDebug, msg, args, nil)
}

// Info logs at LevelInfo.
func Info(msg string, args ...any) { Default().log(nil, LevelInfo, msg, args, nil) }

// InfoContext logs at LevelInfo.
func InfoContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelInfo, msg, args, nil)
}

// Warn logs at LevelWarn.
func Warn(msg string, args ...any) { Default().log(nil, LevelWarn, msg, args, nil) }

// WarnContext logs at LevelWarn.
func WarnContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelWarn, msg, args, nil)
}

// Error logs at LevelError.
func Error(msg string, args ...any) { Default().log(nil, LevelError, msg, args, nil) }

// ErrorContext logs at LevelError.
func ErrorContext(ctx context.Context, msg string, args ...any) {
	Default().log(ctx, LevelError, msg, args, nil)
}
