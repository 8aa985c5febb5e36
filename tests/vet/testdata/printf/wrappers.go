package a

import (
	"fmt"
	"io"
	"log"
	"testing"
)

func logf(format string, args ...any) {
	fmt.Printf(format, args...)
}

func prefixed(n int, format string, args ...interface{}) {
	logf(format, args...)
}

func printIt(args ...any) { fmt.Print(args...) }

func printLn(args ...any) { fmt.Println(args...) }

func errorf(format string, args ...any) error {
	return fmt.Errorf(format, args...)
}

func changed(format string, args ...any) {
	format = "x" + format
	fmt.Printf(format, args...)
}

func notForwarding(format string, args ...any) {}

func early(format string, args ...any) { late(format, args...) }

func late(format string, args ...any) { log.Printf(format, args...) }

func missing(format string, args ...any) {
	fmt.Printf(format, args) // want `^missing \.\.\. in args forwarded to printf-like function$`
}

func missingPrint(args ...any) {
	fmt.Println(args) // want `^missing \.\.\. in args forwarded to print-like function$`
}

type logger struct{ w io.Writer }

func (l *logger) Logf(format string, args ...any) { fmt.Fprintf(l.w, format, args...) }

func (l logger) Log(args ...any) { fmt.Fprintln(l.w, args...) }

type abstract interface {
	Logf(format string, args ...any)
	Log(args ...any)
	Other(format string, args ...any)
}

type silent struct{ logger }

func (silent) Other(format string, args ...any) {}

var _ abstract = &silent{}

var variable = func(format string, args ...any) { fmt.Printf(format, args...) }

type holder struct{ f func(string, ...any) }

func calls(l *logger, a abstract, h holder, t *testing.T, tb testing.TB, s string) {
	logf("%d", "x")           // want `^vet/printf_wrappers\.logf format %d has arg "x" of wrong type string$`
	prefixed(1, "%d", "x")    // want `vet/printf_wrappers\.prefixed format %d has arg`
	prefixed(1, s)            // want `non-constant format string in call to vet/printf_wrappers\.prefixed`
	printIt("%d", 1)          // want `vet/printf_wrappers\.printIt call has possible Printf formatting directive %d`
	printLn("x\n") // (its name does not end in ln)
	_ = errorf("%w", nil)
	_ = errorf("%d", "x")     // want `vet/printf_wrappers\.errorf format %d has arg`
	changed("%d", "x")
	notForwarding("%d", "x")
	early("%d", "x")          // want `vet/printf_wrappers\.early format %d has arg`
	l.Logf("%d", "x")         // want `\(\*vet/printf_wrappers\.logger\)\.Logf format %d has arg`
	l.Log("%d", 1)            // want `\(vet/printf_wrappers\.logger\)\.Log call has possible`
	a.Logf("%d", "x")         // want `\(vet/printf_wrappers\.abstract\)\.Logf format %d has arg`
	a.Log("%d", 1)            // want `\(vet/printf_wrappers\.abstract\)\.Log call has possible`
	a.Other("%d", "x")
	variable("%d", "x")       // want `^variable format %d has arg "x" of wrong type string$`
	h.f = func(format string, args ...any) { fmt.Printf(format, args...) }
	h.f("%d", "x")            // want `^f format %d has arg`
	local := func(args ...any) { fmt.Println(args...) }
	local("%d")               // want `local call has possible Printf`
	t.Errorf("%d", "x")       // want `\(\*testing\.common\)\.Errorf format %d has arg`
	t.Log("%d", 1)            // want `\(\*testing\.common\)\.Log call has possible`
	tb.Fatalf("%d", "x")      // want `\(testing\.TB\)\.Fatalf format %d has arg`
	logf("%d", 1)
	missing("%d", "x")
}
