// Package log writes lines with the time and other things before a message.
//
// The functions of the package use a standard logger, which writes to standard error. Fatal functions exit with status 1 after writing,
// Panic functions panic with the message.
package log

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"sync"
	"time"
)

// What comes before a message, in this order: date, time, file and line, and before all of it or before the message the prefix.
const (
	Ldate         = 1 << iota     // 2009/01/23
	Ltime                         // 01:23:23
	Lmicroseconds                 // 01:23:23.123123, also without Ltime
	Llongfile                     // /a/b/c/d.go:23
	Lshortfile                    // d.go:23, also with Llongfile
	LUTC                          // date and time in UTC, not in the local time zone
	Lmsgprefix                    // the prefix comes before the message
	LstdFlags     = Ldate | Ltime // those of the standard logger
)

// A Logger writes lines to an io.Writer, each with one call of Write, one at a time.
type Logger struct {
	outMu  sync.Mutex // held during Write
	out    io.Writer
	prefix string
	flag   int
}

var std = &Logger{out: os.Stderr, flag: LstdFlags}

// New returns a logger with the given writer, prefix and flags.
func New(out io.Writer, prefix string, flag int) *Logger {
	return &Logger{out: out, prefix: prefix, flag: int(int32(flag))}
}

// Default returns the standard logger.
func Default() *Logger { return std }

// Writer returns where the logger writes.
func (l *Logger) Writer() io.Writer { return l.out }

// SetOutput sets where the logger writes, from the next line.
func (l *Logger) SetOutput(w io.Writer) {
	l.outMu.Lock()
	l.out = w
	l.outMu.Unlock()
}

// Flags returns the flags.
func (l *Logger) Flags() int { return l.flag }

// SetFlags sets the flags.
func (l *Logger) SetFlags(flag int) { l.flag = int(int32(flag)) }

// Prefix returns the prefix.
func (l *Logger) Prefix() string { return l.prefix }

// SetPrefix sets the prefix.
func (l *Logger) SetPrefix(prefix string) { l.prefix = prefix }

// Output writes a message. calldepth tells whose file and line to show: 1 is Output's caller, 2 is the caller of that.
func (l *Logger) Output(calldepth int, s string) error {
	if l.discards() {
		return nil
	}
	return l.end(append(l.begin(calldepth+1), s...))
}

func (l *Logger) discards() bool { return l.out == io.Discard }

// spare is a buffer that is not in use.
var spare []byte

// begin returns a buffer with what comes before a message. calldepth tells whose file and line to show: 1 is the caller.
func (l *Logger) begin(calldepth int) []byte {
	now := time.Now()
	flag, prefix := l.flag, l.prefix
	b := spare[:0]
	spare = nil
	if flag&Lmsgprefix == 0 {
		b = append(b, prefix...)
	}
	if flag&LUTC != 0 {
		now = now.UTC()
	}
	if flag&Ldate != 0 {
		year, month, day := now.Date()
		b = append(appendNumber(b, year, 4), '/')
		b = append(appendNumber(b, int(month), 2), '/')
		b = append(appendNumber(b, day, 2), ' ')
	}
	if flag&(Ltime|Lmicroseconds) != 0 {
		hour, min, sec := now.Clock()
		b = append(appendNumber(b, hour, 2), ':')
		b = append(appendNumber(b, min, 2), ':')
		b = appendNumber(b, sec, 2)
		if flag&Lmicroseconds != 0 {
			b = appendNumber(append(b, '.'), now.Nanosecond()/1e3, 6)
		}
		b = append(b, ' ')
	}
	if flag&(Lshortfile|Llongfile) != 0 {
		_, file, line, ok := runtime.Caller(calldepth)
		if !ok {
			file, line = "???", 0
		}
		if flag&Lshortfile != 0 {
			for i := len(file) - 1; i > 0; i-- {
				if file[i] == '/' {
					file = file[i+1:]
					break
				}
			}
		}
		b = append(append(b, file...), ':')
		b = append(appendNumber(b, line, 1), ": "...)
	}
	if flag&Lmsgprefix != 0 {
		b = append(b, prefix...)
	}
	return b
}

// appendNumber appends n, which is not negative, with at least width digits.
func appendNumber(b []byte, n int, width int) []byte {
	var digits [20]byte
	at := len(digits)
	for n > 0 || width > 0 {
		at--
		digits[at] = '0' + byte(n%10)
		n /= 10
		width--
	}
	return append(b, digits[at:]...)
}

// end writes a line of which b is all but maybe the end.
func (l *Logger) end(b []byte) error {
	if len(b) == 0 || b[len(b)-1] != '\n' {
		b = append(b, '\n')
	}
	l.outMu.Lock()
	defer l.outMu.Unlock()
	_, err := l.out.Write(b)
	if cap(b) <= 64<<10 {
		spare = b
	}
	return err
}

// Print writes a message made like fmt.Print's.
func (l *Logger) Print(v ...any) {
	if !l.discards() {
		l.end(fmt.Append(l.begin(2), v...))
	}
}

// Printf writes a message made like fmt.Printf's.
func (l *Logger) Printf(format string, v ...any) {
	if !l.discards() {
		l.end(fmt.Appendf(l.begin(2), format, v...))
	}
}

// Println writes a message made like fmt.Println's.
func (l *Logger) Println(v ...any) {
	if !l.discards() {
		l.end(fmt.Appendln(l.begin(2), v...))
	}
}

// Fatal is Print and os.Exit(1).
func (l *Logger) Fatal(v ...any) {
	if !l.discards() {
		l.end(fmt.Append(l.begin(2), v...))
	}
	os.Exit(1)
}

// Fatalf is Printf and os.Exit(1).
func (l *Logger) Fatalf(format string, v ...any) {
	if !l.discards() {
		l.end(fmt.Appendf(l.begin(2), format, v...))
	}
	os.Exit(1)
}

// Fatalln is Println and os.Exit(1).
func (l *Logger) Fatalln(v ...any) {
	if !l.discards() {
		l.end(fmt.Appendln(l.begin(2), v...))
	}
	os.Exit(1)
}

// Panic is Print and panic.
func (l *Logger) Panic(v ...any) {
	s := fmt.Sprint(v...)
	l.Output(2, s)
	panic(s)
}

// Panicf is Printf and panic.
func (l *Logger) Panicf(format string, v ...any) {
	s := fmt.Sprintf(format, v...)
	l.Output(2, s)
	panic(s)
}

// Panicln is Println and panic.
func (l *Logger) Panicln(v ...any) {
	s := fmt.Sprintln(v...)
	l.Output(2, s)
	panic(s)
}
