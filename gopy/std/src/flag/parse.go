// Parsing.

package flag

import (
	"errors"
	"os"
)

// Parse reads flags from the arguments, which do not begin with the program's name. What follows an error is not read.
func (f *FlagSet) Parse(arguments []string) error {
	f.parsed = true
	f.args = arguments
	for {
		more, err := f.parseOne()
		if err != nil {
			return f.fail(err)
		}
		if !more {
			return nil
		}
	}
}

func (f *FlagSet) fail(err error) error {
	switch f.errorHandling {
	case ContinueOnError:
		return err
	case ExitOnError:
		if err == ErrHelp {
			os.Exit(0)
		}
		os.Exit(2)
	case PanicOnError:
		panic(err)
	}
	return nil
}

// refuse prints a message and the usage, and returns the message as an error.
func (f *FlagSet) refuse(format string, a ...any) error {
	text := f.say(format, a...)
	f.usage()
	return errors.New(text)
}

// parseOne reads a flag and its value. It returns false when no flags follow.
func (f *FlagSet) parseOne() (bool, error) {
	if len(f.args) == 0 {
		return false, nil
	}
	arg := f.args[0]
	if len(arg) < 2 || arg[0] != '-' {
		return false, nil
	}
	name := arg[1:]
	if name[0] == '-' {
		name = name[1:]
		if name == "" {
			f.args = f.args[1:]
			return false, nil
		}
	}
	if name[0] == '-' || name[0] == '=' {
		return false, f.refuse("bad flag syntax: %s", arg)
	}
	f.args = f.args[1:]
	value, given := "", false
	for i := 1; i < len(name); i++ {
		if name[i] == '=' {
			name, value, given = name[:i], name[i+1:], true
			break
		}
	}
	flag := f.formal[name]
	if flag == nil {
		if name == "help" || name == "h" {
			f.usage()
			return false, ErrHelp
		}
		return false, f.refuse("flag provided but not defined: -%s", name)
	}
	if isBool(flag.Value) {
		if !given {
			if err := flag.Value.Set("true"); err != nil {
				return false, f.refuse("invalid boolean flag %s: %v", name, err)
			}
		} else if err := flag.Value.Set(value); err != nil {
			return false, f.refuse("invalid boolean value %q for -%s: %v", value, name, err)
		}
	} else {
		if !given {
			if len(f.args) == 0 {
				return false, f.refuse("flag needs an argument: -%s", name)
			}
			value, f.args = f.args[0], f.args[1:]
		}
		if err := flag.Value.Set(value); err != nil {
			return false, f.refuse("invalid value %q for flag -%s: %v", value, name, err)
		}
	}
	f.mark(name, flag)
	return true, nil
}
