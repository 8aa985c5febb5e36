// Package quick tests functions with random arguments.
//
// It is a package of the past, but simple: quick.Check(f, nil) calls f, which returns a bool, a hundred times.
package quick

import (
	"fmt"
	"math/rand"
	"reflect"
	"strings"
	"time"
)

// A Config says how functions are tested.
type Config struct {
	// MaxCount is how many times a function is called; 0: as MaxCountScale says.
	MaxCount int
	// MaxCountScale is a factor for the flag -quickchecks, which is 100 if it is not given; 0 stands for 1.
	MaxCountScale float64
	// Rand is where chance comes from; nil: it is different in each run.
	Rand *rand.Rand
	// Values fills in arguments; nil: each is made by [Value].
	Values func([]reflect.Value, *rand.Rand)
}

func (c *Config) source() *rand.Rand {
	if c.Rand != nil {
		return c.Rand
	}
	return rand.New(rand.NewSource(time.Now().UnixNano()))
}

func (c *Config) count() int {
	switch {
	case c.MaxCount != 0:
		return c.MaxCount
	case c.MaxCountScale != 0:
		return int(c.MaxCountScale * float64(*defaultMaxCount))
	}
	return *defaultMaxCount
}

// A SetupError is about a wrong use of this package.
type SetupError string

func (s SetupError) Error() string { return string(s) }

// A CheckError tells for which arguments a function has failed.
type CheckError struct {
	Count int // the number of the call
	In    []any
}

func (s *CheckError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s", s.Count, listed(s.In))
}

// A CheckEqualError tells for which arguments functions have had different results.
type CheckEqualError struct {
	CheckError
	Out1 []any
	Out2 []any
}

func (s *CheckEqualError) Error() string {
	return fmt.Sprintf("#%d: failed on input %s. Output 1: %s. Output 2: %s",
		s.Count, listed(s.In), listed(s.Out1), listed(s.Out2))
}

func listed(values []any) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = fmt.Sprintf("%#v", v)
	}
	return strings.Join(texts, ", ")
}

// Check calls f, a function that returns a bool, with random arguments. If it returns false, the result is a *[CheckError]. A nil config is one
// with zero fields.
func Check(f any, config *Config) error {
	if config == nil {
		config = &Config{}
	}
	fn := reflect.ValueOf(f)
	if fn.Kind() != reflect.Func {
		return SetupError("argument is not a function")
	}
	t := fn.Type()
	if t.NumOut() != 1 {
		return SetupError("function does not return one value")
	}
	if t.Out(0).Kind() != reflect.Bool {
		return SetupError("function does not return a bool")
	}
	args := make([]reflect.Value, t.NumIn())
	random := config.source()
	for i := range config.count() {
		if err := makeArguments(args, t, config, random); err != nil {
			return err
		}
		if !fn.Call(args)[0].Bool() {
			return &CheckError{i + 1, interfaces(args)}
		}
	}
	return nil
}

// CheckEqual calls f and g with random arguments, the same for both. If results are different, the result is a *[CheckEqualError]. A nil
// config is one with zero fields.
func CheckEqual(f, g any, config *Config) error {
	if config == nil {
		config = &Config{}
	}
	one, two := reflect.ValueOf(f), reflect.ValueOf(g)
	switch {
	case one.Kind() != reflect.Func:
		return SetupError("f is not a function")
	case two.Kind() != reflect.Func:
		return SetupError("g is not a function")
	case one.Type() != two.Type():
		return SetupError("functions have different types")
	}
	t := one.Type()
	args := make([]reflect.Value, t.NumIn())
	random := config.source()
	for i := range config.count() {
		if err := makeArguments(args, t, config, random); err != nil {
			return err
		}
		outOne, outTwo := interfaces(one.Call(args)), interfaces(two.Call(args))
		if !reflect.DeepEqual(outOne, outTwo) {
			return &CheckEqualError{CheckError{i + 1, interfaces(args)}, outOne, outTwo}
		}
	}
	return nil
}

// makeArguments makes arguments for a function of type t.
func makeArguments(args []reflect.Value, t reflect.Type, config *Config, random *rand.Rand) error {
	if config.Values != nil {
		config.Values(args, random)
		return nil
	}
	for i := range args {
		v, ok := Value(t.In(i), random)
		if !ok {
			return SetupError(fmt.Sprintf("cannot create arbitrary value of type %s for argument %d", t.In(i), i))
		}
		args[i] = v
	}
	return nil
}

func interfaces(values []reflect.Value) []any {
	list := make([]any, len(values))
	for i, v := range values {
		list[i] = v.Interface()
	}
	return list
}
