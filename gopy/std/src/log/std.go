// The functions that use the standard logger.

package log

import (
	"fmt"
	"io"
	"os"
)

// Writer returns where the standard logger writes.
func Writer() io.Writer { return std.Writer() }

// SetOutput sets where the standard logger writes.
func SetOutput(w io.Writer) { std.SetOutput(w) }

// Flags returns the flags of the standard logger.
func Flags() int { return std.Flags() }

// SetFlags sets the flags of the standard logger.
func SetFlags(flag int) { std.SetFlags(flag) }

// Prefix returns the prefix of the standard logger.
func Prefix() string { return std.Prefix() }

// SetPrefix sets the prefix of the standard logger.
func SetPrefix(prefix string) { std.SetPrefix(prefix) }

// Output writes a message. calldepth tells whose file and line to show: 1 is Output's caller, 2 is the caller of that.
func Output(calldepth int, s string) error { return std.Output(calldepth+1, s) }

// Print writes a message made like fmt.Print's.
func Print(v ...any) {
	if !std.discards() {
		std.end(fmt.Append(std.begin(2), v...))
	}
}

// Printf writes a message made like fmt.Printf's.
func Printf(format string, v ...any) {
	if !std.discards() {
		std.end(fmt.Appendf(std.begin(2), format, v...))
	}
}

// Println writes a message made like fmt.Println's.
func Println(v ...any) {
	if !std.discards() {
		std.end(fmt.Appendln(std.begin(2), v...))
	}
}

// Fatal is Print and os.Exit(1).
func Fatal(v ...any) {
	if !std.discards() {
		std.end(fmt.Append(std.begin(2), v...))
	}
	os.Exit(1)
}

// Fatalf is Printf and os.Exit(1).
func Fatalf(format string, v ...any) {
	if !std.discards() {
		std.end(fmt.Appendf(std.begin(2), format, v...))
	}
	os.Exit(1)
}

// Fatalln is Println and os.Exit(1).
func Fatalln(v ...any) {
	if !std.discards() {
		std.end(fmt.Appendln(std.begin(2), v...))
	}
	os.Exit(1)
}

// Panic is Print and panic.
func Panic(v ...any) {
	s := fmt.Sprint(v...)
	std.Output(2, s)
	panic(s)
}

// Panicf is Printf and panic.
func Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	std.Output(2, s)
	panic(s)
}

// Panicln is Println and panic.
func Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	std.Output(2, s)
	panic(s)
}
