// Package flags reads the flags of a program.
package flags

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"time"
)

// List gathers values.
type List []string

func (l *List) String() string { return strings.Join(*l, ",") }

// Set adds a value.
func (l *List) Set(s string) error {
	if s == "" {
		return errors.New("empty value")
	}
	*l = append(*l, s)
	return nil
}

// Options of the program.
type Options struct {
	Name    string
	Count   int
	Wait    time.Duration
	Verbose bool
	Tags    List
	Rest    []string
}

// Parse reads arguments; usage and errors go to w.
func Parse(w io.Writer, args ...string) (*Options, error) {
	o := &Options{}
	fs := flag.NewFlagSet("greet", flag.ContinueOnError)
	fs.SetOutput(w)
	fs.StringVar(&o.Name, "name", "world", "whom to `greet`")
	fs.IntVar(&o.Count, "n", 1, "how often")
	fs.DurationVar(&o.Wait, "wait", 0, "pause between")
	fs.BoolVar(&o.Verbose, "v", false, "be verbose")
	fs.Var(&o.Tags, "tag", "add a tag")
	fs.Func("upper", "upper `case` name", func(s string) error { o.Name = strings.ToUpper(s); return nil })
	if err := fs.Parse(args); err != nil {
		return nil, fmt.Errorf("parse: %w", err)
	}
	o.Rest = fs.Args()
	if o.Verbose {
		fs.Visit(func(f *flag.Flag) { fmt.Fprintf(w, "%s=%v\n", f.Name, f.Value) })
	}
	return o, nil
}
