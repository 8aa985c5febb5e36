// Package flag parses the flags of a command line, such as -n=10 or --verbose.
//
// Flags are defined before Parse is called: flag.Int("n", 5, "number of `lines`") returns where the value will be. Flags come before
// other arguments and may be written with one dash or two: -flag (true), -flag=x, or if they are not boolean, -flag x. What is
// not a flag, and the argument --, ends them.
package flag

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
)

// ErrHelp is the error of Parse for -help or -h if no such flag is defined.
var ErrHelp = errors.New("flag: help requested")

// ErrorHandling says what Parse does when it fails.
type ErrorHandling int

// What Parse does when it fails.
const (
	ContinueOnError ErrorHandling = iota // return an error
	ExitOnError                          // exit with status 2, for -h or -help with 0
	PanicOnError                         // panic with an error
)

// A FlagSet is a set of flags with different names. The zero value has no name and ContinueOnError.
type FlagSet struct {
	// Usage is called when parsing fails or for -help. It is a function that prints all flags, if it is not set.
	Usage func()

	name          string
	parsed        bool
	actual        map[string]*Flag // those that were set
	formal        map[string]*Flag
	args          []string // what is left after the flags
	errorHandling ErrorHandling
	output        io.Writer         // nil is standard error
	undef         map[string]string // where Set was called for flags that do not exist
}

// A Flag is one flag of a set.
type Flag struct {
	Name     string
	Usage    string // a text for the user
	Value    Value
	DefValue string // the value before parsing, as text
}

// NewFlagSet returns an empty set. The name is what usage and error messages call it.
func NewFlagSet(name string, errorHandling ErrorHandling) *FlagSet {
	f := &FlagSet{name: name, errorHandling: errorHandling}
	f.Usage = f.defaultUsage
	return f
}

// Init sets the name and error handling.
func (f *FlagSet) Init(name string, errorHandling ErrorHandling) {
	f.name = name
	f.errorHandling = errorHandling
}

// Name returns the name of the set.
func (f *FlagSet) Name() string { return f.name }

// ErrorHandling returns what Parse does when it fails.
func (f *FlagSet) ErrorHandling() ErrorHandling { return f.errorHandling }

// Output returns where messages go: os.Stderr if SetOutput was not called.
func (f *FlagSet) Output() io.Writer {
	if f.output == nil {
		return os.Stderr
	}
	return f.output
}

// SetOutput sets where messages go; nil is os.Stderr.
func (f *FlagSet) SetOutput(output io.Writer) { f.output = output }

// Var defines a flag with a value of any kind.
func (f *FlagSet) Var(value Value, name string, usage string) {
	if strings.HasPrefix(name, "-") {
		panic(f.say("flag %q begins with -", name))
	}
	if strings.Contains(name, "=") {
		panic(f.say("flag %q contains =", name))
	}
	flag := &Flag{name, usage, value, value.String()}
	if f.formal[name] != nil {
		if f.name == "" {
			panic(f.say("flag redefined: %s", name))
		}
		panic(f.say("%s flag redefined: %s", f.name, name))
	}
	if where := f.undef[name]; where != "" {
		panic(fmt.Sprintf("flag %s set at %s before being defined", name, where))
	}
	if f.formal == nil {
		f.formal = make(map[string]*Flag)
	}
	f.formal[name] = flag
}

// say prints a message and returns it.
func (f *FlagSet) say(format string, a ...any) string {
	text := fmt.Sprintf(format, a...)
	fmt.Fprintln(f.Output(), text)
	return text
}

// sorted returns the flags in the order of their names.
func sorted(flags map[string]*Flag) []*Flag {
	list := make([]*Flag, 0, len(flags))
	for _, flag := range flags {
		i := len(list)
		list = append(list, flag)
		for ; i > 0 && flag.Name < list[i-1].Name; i-- {
			list[i] = list[i-1]
		}
		list[i] = flag
	}
	return list
}

// VisitAll calls fn for all flags in the order of their names.
func (f *FlagSet) VisitAll(fn func(*Flag)) {
	for _, flag := range sorted(f.formal) {
		fn(flag)
	}
}

// Visit calls fn for the flags that were set, in the order of their names.
func (f *FlagSet) Visit(fn func(*Flag)) {
	for _, flag := range sorted(f.actual) {
		fn(flag)
	}
}

// Lookup returns the flag of a name, nil if there is none.
func (f *FlagSet) Lookup(name string) *Flag { return f.formal[name] }

// Set sets the value of a flag.
func (f *FlagSet) Set(name, value string) error { return f.set(name, value) }

// set is Set. The caller of its caller is held to have set the flag.
func (f *FlagSet) set(name, value string) error {
	flag := f.formal[name]
	if flag == nil {
		_, file, line, ok := runtime.Caller(2)
		if !ok {
			file, line = "?", 0
		}
		if f.undef == nil {
			f.undef = make(map[string]string)
		}
		f.undef[name] = fmt.Sprintf("%s:%d", file, line)
		return fmt.Errorf("no such flag -%v", name)
	}
	if err := flag.Value.Set(value); err != nil {
		return err
	}
	f.mark(name, flag)
	return nil
}

// mark notes that a flag was set.
func (f *FlagSet) mark(name string, flag *Flag) {
	if f.actual == nil {
		f.actual = make(map[string]*Flag)
	}
	f.actual[name] = flag
}

// NFlag returns the number of flags that were set.
func (f *FlagSet) NFlag() int { return len(f.actual) }

// Arg returns an argument after the flags; the first is 0. It is "" if there are not so many.
func (f *FlagSet) Arg(i int) string {
	if i < 0 || i >= len(f.args) {
		return ""
	}
	return f.args[i]
}

// NArg returns the number of arguments after the flags.
func (f *FlagSet) NArg() int { return len(f.args) }

// Args returns the arguments after the flags.
func (f *FlagSet) Args() []string { return f.args }

// Parsed tells whether Parse was called.
func (f *FlagSet) Parsed() bool { return f.parsed }
