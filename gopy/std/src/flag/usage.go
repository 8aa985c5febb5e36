// Texts for the user.

package flag

import (
	"fmt"
	"reflect"
	"strings"
)

// UnquoteUsage returns how usage messages call the value of a flag, and its usage. The name is what stands between back quotes, which
// are taken off; otherwise it depends on the type, and is "" for boolean flags.
func UnquoteUsage(flag *Flag) (name string, usage string) {
	before, rest, ok := strings.Cut(flag.Usage, "`")
	if ok {
		if name, after, ok := strings.Cut(rest, "`"); ok {
			return name, before + name + after
		}
	}
	switch flag.Value.(type) {
	case *durationValue:
		name = "duration"
	case *float64Value:
		name = "float"
	case *intValue, *int64Value:
		name = "int"
	case *stringValue:
		name = "string"
	case *uintValue, *uint64Value:
		name = "uint"
	default:
		if !isBool(flag.Value) {
			name = "value"
		}
	}
	return name, flag.Usage
}

// PrintDefaults prints all flags with their usages and default values.
func (f *FlagSet) PrintDefaults() {
	var failures []error
	for _, flag := range sorted(f.formal) {
		name, usage := UnquoteUsage(flag)
		text := "  -" + flag.Name
		if name != "" {
			text += " " + name
		}
		if len(text) <= len("  -x") {
			text += "\t"
		} else {
			text += "\n    \t"
		}
		text += strings.ReplaceAll(usage, "\n", "\n    \t")
		if zero, err := isZero(flag); err != nil {
			failures = append(failures, err)
		} else if !zero {
			if _, ok := flag.Value.(*stringValue); ok {
				text += fmt.Sprintf(" (default %q)", flag.DefValue)
			} else {
				text += " (default " + flag.DefValue + ")"
			}
		}
		fmt.Fprint(f.Output(), text, "\n")
	}
	if len(failures) > 0 {
		fmt.Fprintln(f.Output())
		for _, err := range failures {
			fmt.Fprintln(f.Output(), err)
		}
	}
}

// isZero tells whether the default value of a flag is the zero value of its type, and has an error if that cannot be found out.
func isZero(flag *Flag) (zero bool, err error) {
	typ := reflect.TypeOf(flag.Value)
	var value reflect.Value
	if typ.Kind() == reflect.Pointer {
		typ = typ.Elem()
		value = reflect.New(typ)
	} else {
		value = reflect.Zero(typ)
	}
	defer func() {
		if failure := recover(); failure != nil {
			err = fmt.Errorf("panic calling String method on zero %v for flag %s: %v", typ, flag.Name, failure)
		}
	}()
	return value.Interface().(Value).String() == flag.DefValue, nil
}

func (f *FlagSet) usage() {
	if f.Usage != nil {
		f.Usage()
	} else {
		f.defaultUsage()
	}
}

func (f *FlagSet) defaultUsage() {
	if f.name == "" {
		fmt.Fprint(f.Output(), "Usage:\n")
	} else {
		fmt.Fprintf(f.Output(), "Usage of %s:\n", f.name)
	}
	f.PrintDefaults()
}
