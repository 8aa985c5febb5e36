// Package fmt prints and scans values, with formats like those of C.
//
// Printing: print.go has the functions, printer.go the state they share, format.go reads format strings, arg.go prints an
// operand by its type, value.go by reflection, method.go by its own methods; integer.go, float.go and text.go have the layouts,
// sort.go the order of maps. Errorf is in errors.go.
//
// Scanning: scan.go has the functions, scansource.go reads characters, scanstate.go tokens, scanf.go matches input with a
// format, scanvalue.go and scannumber.go read values.
package fmt

import (
	"io"
	"os"
)

// Fprintf prints the operands as format says and writes the result to w with one Write, whose results it returns.
func Fprintf(w io.Writer, format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.printf(format, a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Printf is [Fprintf] to standard output.
func Printf(format string, a ...any) (n int, err error) {
	p := newPrinter()
	p.printf(format, a)
	n, err = os.Stdout.Write(p.buf)
	p.free()
	return n, err
}

// Sprintf prints the operands as format says and returns the result.
func Sprintf(format string, a ...any) string {
	p := newPrinter()
	p.printf(format, a)
	s := string(p.buf)
	p.free()
	return s
}

// Appendf prints the operands as format says and appends the result to b.
func Appendf(b []byte, format string, a ...any) []byte {
	p := newPrinter()
	p.printf(format, a)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprint prints the operands in their default formats, with a blank between two of which none is a string, and writes the
// result to w with one Write, whose results it returns.
func Fprint(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.print(a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Print is [Fprint] to standard output.
func Print(a ...any) (n int, err error) {
	p := newPrinter()
	p.print(a)
	n, err = os.Stdout.Write(p.buf)
	p.free()
	return n, err
}

// Sprint prints the operands as [Fprint] does and returns the result.
func Sprint(a ...any) string {
	p := newPrinter()
	p.print(a)
	s := string(p.buf)
	p.free()
	return s
}

// Append prints the operands as [Fprint] does and appends the result to b.
func Append(b []byte, a ...any) []byte {
	p := newPrinter()
	p.print(a)
	b = append(b, p.buf...)
	p.free()
	return b
}

// Fprintln prints the operands in their default formats, with a blank between any two and a newline at the end, and writes
// the result to w with one Write, whose results it returns.
func Fprintln(w io.Writer, a ...any) (n int, err error) {
	p := newPrinter()
	p.println(a)
	n, err = w.Write(p.buf)
	p.free()
	return n, err
}

// Println is [Fprintln] to standard output.
func Println(a ...any) (n int, err error) {
	p := newPrinter()
	p.println(a)
	n, err = os.Stdout.Write(p.buf)
	p.free()
	return n, err
}

// Sprintln prints the operands as [Fprintln] does and returns the result.
func Sprintln(a ...any) string {
	p := newPrinter()
	p.println(a)
	s := string(p.buf)
	p.free()
	return s
}

// Appendln prints the operands as [Fprintln] does and appends the result to b.
func Appendln(b []byte, a ...any) []byte {
	p := newPrinter()
	p.println(a)
	b = append(b, p.buf...)
	p.free()
	return b
}
