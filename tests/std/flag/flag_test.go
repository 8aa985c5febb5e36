// Compares gopy's flag with Go's: the same definitions and arguments, and all that is printed, returned and stored.
package flag_test

import (
	"bytes"
	"encoding"
	"errors"
	"flag"
	"fmt"
	"io"
	"math/big"
	"math/rand"
	"regexp"
	"testing"
	"time"

	our "gopystd/flag"
)

// A set is what both FlagSets have; flags of either are given to functions as texts.
type set interface {
	Bool(string, bool, string) *bool
	Int(string, int, string) *int
	Int64(string, int64, string) *int64
	Uint(string, uint, string) *uint
	Uint64(string, uint64, string) *uint64
	String(string, string, string) *string
	Float64(string, float64, string) *float64
	Duration(string, time.Duration, string) *time.Duration
	TextVar(encoding.TextUnmarshaler, string, encoding.TextMarshaler, string)
	Func(string, string, func(string) error)
	BoolFunc(string, string, func(string) error)
	Set(string, string) error
	Parse([]string) error
	Parsed() bool
	NFlag() int
	NArg() int
	Arg(int) string
	Args() []string
	Name() string
	PrintDefaults()
	SetOutput(io.Writer)
	Output() io.Writer
}

type list []string

func (l *list) String() string     { return fmt.Sprint(len(*l)) }
func (l *list) Set(s string) error { *l = append(*l, s); return nil }

type broken struct{ p *int }

func (b broken) String() string     { return fmt.Sprint(*b.p) }
func (b broken) Set(s string) error { return errors.New("broken") }

type sometimes bool

func (s *sometimes) String() string     { return "" }
func (s *sometimes) Set(t string) error { *s = t == "true"; return nil }
func (s *sometimes) IsBoolFlag() bool   { return bool(*s) }

func attempt(log io.Writer, f func() any) {
	defer func() {
		if e := recover(); e != nil {
			fmt.Fprintf(log, "panic: %v\n", e)
		}
	}()
	fmt.Fprintln(log, f())
}

var usages = []string{"", "a usage", "a `name` in it", "`only one", "two\nlines", "`` empty", "a `b` c `d`"}

var words = []string{"-a", "-b", "--b", "-b=true", "-b=x", "-n", "-n=5", "-n=0x10", "-n=x", "-n=99999999999999999999", "-n=1_000", "-m=-9223372036854775809", "-m", "7", "-u=-1", "-u=3",
	"-v=18446744073709551616", "-s", "-s=", "-s=x=y", "text", "-f=1e400", "-f=1.5", "-f=x", "-d=1h", "-d=5", "-t=12", "-t=q", "-x=1", "-x", "-y", "-y=z", "-l=1", "-l", "-broken=1",
	"-sometimes", "-", "--", "---x", "-=", "--=x", "-h", "-help", "-undefined", "-é", "-w=\"q\""}

func scenario(seed int64, f set, define func(value any, name, usage string), visit func(all bool) string, lookup func(string) string) string {
	random := rand.New(rand.NewSource(seed))
	var log bytes.Buffer
	f.SetOutput(&log)
	usage := func() string { return usages[random.Intn(len(usages))] }
	numbers := []int{0, 1, -5, 1 << 40}
	var values []any
	var l list
	s := sometimes(random.Intn(2) == 0)
	for range 1 + random.Intn(25) {
		n := numbers[random.Intn(4)]
		attempt(&log, func() any {
			switch random.Intn(17) {
			case 0:
				values = append(values, f.Bool("b", n > 0, usage()))
			case 1:
				values = append(values, f.Int("n", n, usage()))
			case 2:
				values = append(values, f.Int64("m", int64(n), usage()))
			case 3:
				values = append(values, f.Uint("u", uint(n), usage()))
			case 4:
				values = append(values, f.Uint64("v", uint64(n), usage()))
			case 5:
				values = append(values, f.String("s", []string{"", "x\n\"", "é"}[random.Intn(3)], usage()))
			case 6:
				values = append(values, f.Float64("f", float64(n)/3, usage()))
			case 7:
				values = append(values, f.Duration("d", time.Duration(n), usage()))
			case 8:
				p := new(big.Int)
				f.TextVar(p, "t", big.NewInt(int64(n)), usage())
				values = append(values, p)
			case 9:
				f.Func("x", usage(), func(s string) error {
					fmt.Fprintln(&log, "x called", s)
					if s == "1" {
						return errors.New("no 1")
					}
					return nil
				})
			case 10:
				f.BoolFunc("y", usage(), func(s string) error {
					fmt.Fprintln(&log, "y called", s)
					if s == "z" {
						return errors.New("no z")
					}
					return nil
				})
			case 11:
				define(&l, "l", usage())
			case 12:
				define(broken{new(int)}, "broken", usage())
			case 13:
				define(&s, "sometimes", usage())
			case 14:
				f.Int([]string{"-n", "a=b", "n"}[random.Intn(3)], 1, usage())
			case 15:
				f.TextVar(new(big.Int), "t", new(big.Float), usage())
			case 16:
				return f.Set([]string{"n", "s", "b", "zzz"}[random.Intn(4)], []string{"1", "x"}[random.Intn(2)])
			}
			return nil
		})
	}
	var args []string
	for range random.Intn(9) {
		args = append(args, words[random.Intn(len(words))])
	}
	attempt(&log, func() any { return f.Parsed() })
	attempt(&log, func() any { return f.Parse(args) })
	fmt.Fprintln(&log, args, f.Parsed(), f.NFlag(), f.NArg(), f.Arg(0), f.Arg(-1), f.Arg(1), f.Args(), f.Name(), l, s)
	for _, v := range values {
		switch v := v.(type) {
		case *bool:
			fmt.Fprintln(&log, *v)
		case *int:
			fmt.Fprintln(&log, *v)
		case *int64:
			fmt.Fprintln(&log, *v)
		case *uint:
			fmt.Fprintln(&log, *v)
		case *uint64:
			fmt.Fprintln(&log, *v)
		case *string:
			fmt.Fprintln(&log, *v)
		case *float64:
			fmt.Fprintln(&log, *v)
		default:
			fmt.Fprintln(&log, v)
		}
	}
	fmt.Fprintln(&log, visit(true), visit(false), lookup("n"), lookup("zzz"))
	f.PrintDefaults()
	return log.String()
}

// With Go's FlagSet, Set is called through the interface, and the position is one of the compiler's making.
var position = regexp.MustCompile(`set at \S+ before`)

func TestScenarios(t *testing.T) {
	for seed := range int64(4000) {
		a := flag.NewFlagSet([]string{"", "prog"}[seed%2], []flag.ErrorHandling{flag.ContinueOnError, flag.PanicOnError}[seed/2%2])
		b := our.NewFlagSet([]string{"", "prog"}[seed%2], []our.ErrorHandling{our.ContinueOnError, our.PanicOnError}[seed/2%2])
		if seed%7 == 0 {
			a, b = new(flag.FlagSet), new(our.FlagSet)
			a.Init("init", flag.ContinueOnError)
			b.Init("init", our.ContinueOnError)
		}
		if seed%11 == 0 {
			a.Usage = func() { fmt.Fprintln(a.Output(), "my usage") }
			b.Usage = func() { fmt.Fprintln(b.Output(), "my usage") }
		}
		want := scenario(seed, a, func(v any, name, usage string) { a.Var(v.(flag.Value), name, usage) }, func(all bool) (text string) {
			visit := a.Visit
			if all {
				visit = a.VisitAll
			}
			visit(func(f *flag.Flag) {
				name, usage := flag.UnquoteUsage(f)
				value, _ := f.Value.(flag.Getter)
				text += fmt.Sprintf("%s %q %s %q %v %T\n", f.Name, f.Usage, name, usage, f.DefValue, f.Value)
				if value != nil {
					text += fmt.Sprint(value.Get())
				}
			})
			return text
		}, func(name string) string {
			if f := a.Lookup(name); f != nil {
				return f.DefValue
			}
			return "none"
		})
		got := scenario(seed, b, func(v any, name, usage string) { b.Var(v.(our.Value), name, usage) }, func(all bool) (text string) {
			visit := b.Visit
			if all {
				visit = b.VisitAll
			}
			visit(func(f *our.Flag) {
				name, usage := our.UnquoteUsage(f)
				value, _ := f.Value.(our.Getter)
				text += fmt.Sprintf("%s %q %s %q %v %T\n", f.Name, f.Usage, name, usage, f.DefValue, f.Value)
				if value != nil {
					text += fmt.Sprint(value.Get())
				}
			})
			return text
		}, func(name string) string {
			if f := b.Lookup(name); f != nil {
				return f.DefValue
			}
			return "none"
		})
		want, got = position.ReplaceAllString(want, "set before"), position.ReplaceAllString(got, "set before")
		if want != got {
			t.Fatalf("seed %d:\n%s\nwant\n%s", seed, got, want)
		}
	}
}

func TestCommandLine(t *testing.T) {
	n, s := our.Int("n", 3, "a number"), our.String("s", "x", "a text")
	var b bool
	our.BoolVar(&b, "b", false, "a truth")
	var log bytes.Buffer
	our.CommandLine.SetOutput(&log)
	our.Usage()
	our.CommandLine.Init("test", our.ContinueOnError)
	err := our.CommandLine.Parse([]string{"-n", "4", "-b", "-s=y", "rest"})
	if err != nil || *n != 4 || *s != "y" || !b || our.NArg() != 1 || our.Arg(0) != "rest" || our.NFlag() != 3 || !our.Parsed() || our.Lookup("n") == nil {
		t.Error(err, *n, *s, b, our.Args())
	}
	if err := our.Set("n", "9"); err != nil || *n != 9 {
		t.Error(err)
	}
	count := 0
	our.Visit(func(*our.Flag) { count++ })
	our.VisitAll(func(*our.Flag) { count++ })
	if count != 6 {
		t.Error(count)
	}
	if !bytes.Contains(log.Bytes(), []byte("Usage of ")) || !bytes.Contains(log.Bytes(), []byte("  -n int\n    \ta number (default 3)\n")) {
		t.Error(log.String())
	}
	if our.ErrHelp.Error() != flag.ErrHelp.Error() {
		t.Error(our.ErrHelp)
	}
	our.Set("later", "1")
	attempt(&log, func() any { return our.Int("later", 1, "") })
	if !regexp.MustCompile(`panic: flag later set at \S+/flag_test.go:\d+ before being defined`).Match(log.Bytes()) {
		t.Error(log.String())
	}
}
