package a

import (
	"errors"
	"fmt"
	"io"
	"log"
	"os"
)

const format = "%d"

func formats(s string, i int, err error, args []any, w io.Writer) {
	fmt.Printf("hello")
	fmt.Printf("hello", 1)       // want `^fmt\.Printf call has arguments but no formatting directives$`
	fmt.Printf("%d")             // want `^fmt\.Printf format %d reads arg #1, but call has 0 args$`
	fmt.Printf("%d %d", 1)       // want `^fmt\.Printf format %d reads arg #2, but call has 1 arg$`
	fmt.Printf("%d", 1, 2)       // want `^fmt\.Printf call needs 1 arg but has 2 args$`
	fmt.Printf("%d%%", 1, 2, 3)  // want `fmt\.Printf call needs 1 arg but has 3 args`
	fmt.Printf("%%", 1)          // want `fmt\.Printf call needs 0 args but has 1 arg`
	fmt.Printf("%")              // want `^fmt\.Printf format % is missing verb at end of string$`
	fmt.Printf("%d %", 1)        // want `fmt\.Printf format % is missing verb at end of string`
	fmt.Printf("%-10.2")         // want `fmt\.Printf format %-10\.2 is missing verb at end of string`
	fmt.Printf("%z", 1)          // want `^fmt\.Printf format %z has unknown verb z$`
	fmt.Printf("%世", 1)          // want `fmt\.Printf format %世 has unknown verb 世`
	fmt.Printf("%#d", 1)         // want `^fmt\.Printf format %#d has unrecognized flag #$`
	fmt.Printf("% +-08d", 1)
	fmt.Printf("%+t", true)      // want `fmt\.Printf format %\+t has unrecognized flag \+`
	fmt.Printf("%#s", "x")       // want `has unrecognized flag #`
	fmt.Printf("%*d %.*f %-*.*s", 3, 1, 2, 1.5, 4, 5, "x")
	fmt.Printf("%*d", "x", 1)    // want `^fmt\.Printf format %\*d uses non-int "x" as argument of \*$`
	fmt.Printf("%.*f", 1.5, 1.5) // want `fmt\.Printf format %\.\*f uses non-int 1\.5 as argument of \*`
	fmt.Printf("%*d", 1)         // want `fmt\.Printf format %\*d reads arg #2, but call has 1 arg`
	fmt.Printf("%[1]d %[1]x", 1)
	fmt.Printf("%[2]d", 1, 2)
	fmt.Printf("%[3]d", 1, 2)    // want `fmt\.Printf format %\[3\]d reads arg #3, but call has 2 args`
	fmt.Printf("%[2]*[1]d", 1, 2)
	fmt.Printf("%[2]*.[1]*[3]f", 1, 2, 3.0)
	fmt.Printf("%[0]d", 1)       // want `^fmt\.Printf format has invalid argument index \[0\]$`
	fmt.Printf("%[x]d", 1)       // want `fmt\.Printf format has invalid argument index \[x\]`
	fmt.Printf("%[1d", 1)        // want `^fmt\.Printf format %\[1d is missing closing \]$`
	fmt.Printf("%[]d", 1)        // want `fmt\.Printf format has invalid argument index \[\]`
	fmt.Printf("%[99999999999]d", 1) // want `invalid argument index \[99999999999\]`
	fmt.Printf("%[2]d %d", 1, 2) // want `fmt\.Printf format %d reads arg #3, but call has 2 args`
	fmt.Printf("%d", args...)
	fmt.Printf("%d %d %d", append(args, 1)...)
	fmt.Printf(format, "x")      // want `fmt\.Printf format %d has arg "x" of wrong type string`
	fmt.Printf("a"+"%d", "x")    // want `fmt\.Printf format %d has arg "x" of wrong type string`
	fmt.Printf(`a
%d`, "x") // want `fmt\.Printf format %d has arg "x" of wrong type string`
	fmt.Printf("\t\u4e16%d", "x") // want `fmt\.Printf format %d has arg "x" of wrong type string`
	fmt.Printf(s)                // want `^non-constant format string in call to fmt\.Printf$`
	fmt.Printf(s + "x")          // want `non-constant format string in call to fmt\.Printf`
	fmt.Printf(s, 1)
	fmt.Printf(fmt.Sprint(s))    // want `non-constant format string in call to fmt\.Printf`
	fmt.Fprintf(w, s)            // want `non-constant format string in call to fmt\.Fprintf`
	fmt.Fprintf(os.Stderr, "%d", "x") // want `fmt\.Fprintf format %d has arg "x" of wrong type string`
	_ = fmt.Sprintf("%d", "x")   // want `fmt\.Sprintf format %d has arg`
	_ = fmt.Appendf(nil, "%d", "x") // want `fmt\.Appendf format %d has arg`
	log.Printf("%d", "x")        // want `log\.Printf format %d has arg`
	log.Fatalf("%d", "x")        // want `log\.Fatalf format %d has arg`
	log.Default().Printf("%d", "x") // want `\(\*log\.Logger\)\.Printf format %d has arg`
	_ = fmt.Errorf("%w", err)
	_ = fmt.Errorf("%w %w", err, err)
	_ = fmt.Errorf("%w", "x")    // want `fmt\.Errorf format %w has arg "x" of wrong type string`
	_ = fmt.Errorf("%d", "x")    // want `fmt\.Errorf format %d has arg "x" of wrong type string`
	fmt.Printf("%w", err)        // want `^fmt\.Printf does not support error-wrapping directive %w$`
	_ = fmt.Errorf("%w", &failed{}) // want `^%w wants operand of error type failed, not pointer type \*failed \(defeats errors\.Is\)$`
	_ = fmt.Errorf("%w", nil)
	_ = errors.New("%d")
}

type failed struct{}

func (failed) Error() string { return "" }


func multi(s string, m map[string]int) {
	fmt.Printf("%d %s", m["a"], m["b"])           // want `format %s has arg m\["b"\] of wrong type int`
	fmt.Printf("%d", func() string { return s }())      // want `has arg func\(\) string \{ return s \}\(\) of wrong type string`
	fmt.Printf("%d", []string{"a", "b"}[1:])      // want `has arg \[\]string\{"a", "b"\}\[1:\] of wrong type \[\]string`
}
