package template

import (
	"errors"
	"fmt"
	"reflect"
	"sync"
	"unicode"
)

// The functions that templates can call.

// FuncMap has functions by the names that templates call them by. They have one result, or a second that is an error.
type FuncMap map[string]any

type builtinFuncs struct {
	funcs  FuncMap
	values map[string]reflect.Value
}

var (
	builtinOnce sync.Once
	builtin     builtinFuncs
)

// builtins returns the predefined functions.
func builtins() *builtinFuncs {
	builtinOnce.Do(func() {
		builtin.funcs = FuncMap{
			"and":      logic,
			"call":     calling,
			"html":     HTMLEscaper,
			"index":    index,
			"slice":    slice,
			"js":       JSEscaper,
			"len":      length,
			"not":      not,
			"or":       logic,
			"print":    fmt.Sprint,
			"printf":   fmt.Sprintf,
			"println":  fmt.Sprintln,
			"urlquery": URLQueryEscaper,
			"eq":       eq,
			"ge":       ge,
			"gt":       gt,
			"le":       le,
			"lt":       lt,
			"ne":       ne,
		}
		builtin.values = make(map[string]reflect.Value, len(builtin.funcs))
		addFuncs(builtin.values, builtin.funcs)
	})
	return &builtin
}

// Funcs adds functions. It panics if one cannot be used. Functions must be added before a template that calls them is parsed.
func (t *Template) Funcs(funcMap FuncMap) *Template {
	t.init()
	t.mu.Lock()
	defer t.mu.Unlock()
	addFuncs(t.values, funcMap)
	for name, f := range funcMap {
		t.funcs[name] = f
	}
	return t
}

func addFuncs(values map[string]reflect.Value, funcs FuncMap) {
	for name, f := range funcs {
		if !validName(name) {
			panic(fmt.Errorf("function name %q is not a valid identifier", name))
		}
		v := reflect.ValueOf(f)
		if v.Kind() != reflect.Func {
			panic("value for " + name + " not a function")
		}
		if err := checkResults(name, v.Type()); err != nil {
			panic(err)
		}
		values[name] = v
	}
}

func validName(name string) bool {
	for i, r := range name {
		if r != '_' && !unicode.IsLetter(r) && (i == 0 || !unicode.IsDigit(r)) {
			return false
		}
	}
	return name != ""
}

// findFunction returns a function, the invalid value if there is none, and whether it is a predefined one.
func (t *Template) findFunction(name string) (f reflect.Value, predefined bool) {
	if t.group != nil {
		t.mu.RLock()
		f = t.values[name]
		t.mu.RUnlock()
		if f.IsValid() {
			return f, false
		}
	}
	return builtins().values[name], true
}

// logic stands for and, or, and calling for call: state.call deals with them.
func logic(first reflect.Value, others ...reflect.Value) reflect.Value { panic("unreachable") }
func calling(f reflect.Value, args ...reflect.Value) reflect.Value     { panic("unreachable") }

// callNamed calls a function that is a value.
func callNamed(name string, f reflect.Value, args ...reflect.Value) (reflect.Value, error) {
	f = behindInterface(f)
	if !f.IsValid() {
		return f, fmt.Errorf("call of nil")
	}
	t := f.Type()
	if t.Kind() != reflect.Func {
		return reflect.Value{}, fmt.Errorf("non-function %s of type %s", name, t)
	}
	if err := checkResults(name, t); err != nil {
		return reflect.Value{}, err
	}
	fixed := t.NumIn()
	if t.IsVariadic() {
		if fixed--; len(args) < fixed {
			return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want at least %d", name, len(args), fixed)
		}
	} else if len(args) != fixed {
		return reflect.Value{}, fmt.Errorf("wrong number of args for %s: got %d want %d", name, len(args), fixed)
	}
	values := make([]reflect.Value, len(args))
	for i, arg := range args {
		param := t.In(min(i, t.NumIn()-1))
		if i >= fixed {
			param = param.Elem()
		}
		value, err := convertArg(behindInterface(arg), param)
		if err != nil {
			return reflect.Value{}, fmt.Errorf("arg %d: %w", i, err)
		}
		values[i] = value
	}
	return callSafely(f, values)
}

// convertArg returns a value as that type; integers are converted.
func convertArg(v reflect.Value, t reflect.Type) (reflect.Value, error) {
	if !v.IsValid() {
		if !canBeNil(t) {
			return v, fmt.Errorf("value is nil; should be of type %s", t)
		}
		v = reflect.Zero(t)
	}
	switch {
	case v.Type().AssignableTo(t):
		return v, nil
	case isInteger(v.Kind()) && isInteger(t.Kind()) && v.Type().ConvertibleTo(t):
		return v.Convert(t), nil
	}
	return reflect.Value{}, fmt.Errorf("value has type %s; should be %s", v.Type(), t)
}

func isInteger(k reflect.Kind) bool { return reflect.Int <= k && k <= reflect.Uintptr }

// indexOf returns a value as an index up to limit.
func indexOf(v reflect.Value, limit int) (int, error) {
	var x int64
	switch {
	case v.CanInt():
		x = v.Int()
	case v.CanUint():
		x = int64(v.Uint())
	case !v.IsValid():
		return 0, fmt.Errorf("cannot index slice/array with nil")
	default:
		return 0, fmt.Errorf("cannot index slice/array with type %s", v.Type())
	}
	if x < 0 || x > int64(limit) {
		return 0, fmt.Errorf("index out of range: %d", x)
	}
	return int(x), nil
}

// index is the function index: item[i][j]...
func index(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	item = behindInterface(item)
	if !item.IsValid() {
		return item, fmt.Errorf("index of untyped nil")
	}
	for _, i := range indexes {
		i = behindInterface(i)
		var isNil bool
		if item, isNil = indirect(item); isNil {
			return reflect.Value{}, fmt.Errorf("index of nil pointer")
		}
		switch item.Kind() {
		case reflect.Array, reflect.Slice, reflect.String:
			x, err := indexOf(i, item.Len())
			if err != nil {
				return reflect.Value{}, err
			}
			item = item.Index(x)
		case reflect.Map:
			key, err := convertArg(i, item.Type().Key())
			if err != nil {
				return reflect.Value{}, err
			}
			value := item.MapIndex(key)
			if !value.IsValid() {
				value = reflect.Zero(item.Type().Elem())
			}
			item = value
		default:
			return reflect.Value{}, fmt.Errorf("can't index item of type %s", item.Type())
		}
	}
	return item, nil
}

// slice is the function slice: item[i:j:k].
func slice(item reflect.Value, indexes ...reflect.Value) (reflect.Value, error) {
	item = behindInterface(item)
	if !item.IsValid() {
		return item, fmt.Errorf("slice of untyped nil")
	}
	item, isNil := indirect(item)
	if isNil {
		return reflect.Value{}, fmt.Errorf("slice of nil pointer")
	}
	if len(indexes) > 3 {
		return reflect.Value{}, fmt.Errorf("too many slice indexes: %d", len(indexes))
	}
	limit := 0
	switch item.Kind() {
	case reflect.String:
		if len(indexes) == 3 {
			return reflect.Value{}, fmt.Errorf("cannot 3-index slice a string")
		}
		limit = item.Len()
	case reflect.Array, reflect.Slice:
		limit = item.Cap()
	default:
		return reflect.Value{}, fmt.Errorf("can't slice item of type %s", item.Type())
	}
	x := [3]int{0, item.Len()}
	for i, v := range indexes {
		var err error
		if x[i], err = indexOf(v, limit); err != nil {
			return reflect.Value{}, err
		}
	}
	if x[0] > x[1] {
		return reflect.Value{}, fmt.Errorf("invalid slice index: %d > %d", x[0], x[1])
	}
	if len(indexes) < 3 {
		return item.Slice(x[0], x[1]), nil
	}
	if x[1] > x[2] {
		return reflect.Value{}, fmt.Errorf("invalid slice index: %d > %d", x[1], x[2])
	}
	return item.Slice3(x[0], x[1], x[2]), nil
}

// length is the function len.
func length(item reflect.Value) (int, error) {
	item, isNil := indirect(item)
	if isNil {
		return 0, errors.New("len of nil pointer")
	}
	switch item.Kind() {
	case reflect.Array, reflect.Chan, reflect.Map, reflect.Slice, reflect.String:
		return item.Len(), nil
	}
	return 0, fmt.Errorf("len of type %s", item.Type())
}
