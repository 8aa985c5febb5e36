package template

import (
	"fmt"
	"reflect"
	"text/template/parse"
)

// Calls of functions and methods.

// call calls a function; args has the function first.
func (s *state) call(dot, f reflect.Value, builtin bool, n parse.Node, name string, args []parse.Node, final reflect.Value) reflect.Value {
	if len(args) > 0 {
		args = args[1:]
	}
	t := f.Type()
	count := len(args)
	if !isMissing(final) {
		count++
	}
	fixed := t.NumIn()
	if t.IsVariadic() {
		fixed--
		if count < fixed {
			s.errorf("wrong number of args for %s: want at least %d got %d", name, fixed, len(args))
		}
	} else if count != fixed {
		s.errorf("wrong number of args for %s: want %d got %d", name, fixed, count)
	}
	if err := checkResults(name, t); err != nil {
		s.errorf("%v", err)
	}
	if builtin && (name == "and" || name == "or") {
		return s.logical(dot, name == "or", args, final)
	}
	param := func(i int) reflect.Type {
		if i >= fixed {
			return t.In(fixed).Elem()
		}
		return t.In(i)
	}
	values := make([]reflect.Value, count)
	for i, arg := range args {
		values[i] = s.argument(dot, param(i), arg)
	}
	if !isMissing(final) {
		values[count-1] = s.fit(final, param(count-1))
	}
	if builtin && name == "call" {
		callee := final.String()
		if len(args) > 0 {
			callee = args[0].String()
		}
		values = append([]reflect.Value{reflect.ValueOf(callee)}, values...)
		f = reflect.ValueOf(callNamed)
	}
	value, err := callSafely(f, values)
	if err != nil {
		s.node = n
		s.errorf("error calling %s: %w", name, err)
	}
	return unwrapped(value)
}

// logical evaluates and, or: arguments up to the first that decides.
func (s *state) logical(dot reflect.Value, or bool, args []parse.Node, final reflect.Value) (value reflect.Value) {
	for _, arg := range args {
		value = s.argument(dot, valueType, arg).Interface().(reflect.Value)
		if truth(value) == or {
			return value
		}
	}
	if !isMissing(final) {
		value = unwrapped(s.fit(final, valueType))
	}
	return value
}

// unwrapped returns the value itself where a function returned it as a reflect.Value.
func unwrapped(v reflect.Value) reflect.Value {
	if v.Type() == valueType {
		return v.Interface().(reflect.Value)
	}
	return v
}

// callSafely calls a function; a panic becomes an error, as does a second result that is not nil.
func callSafely(f reflect.Value, args []reflect.Value) (value reflect.Value, err error) {
	defer func() {
		if problem := recover(); problem != nil {
			var ok bool
			if err, ok = problem.(error); !ok {
				err = fmt.Errorf("%v", problem)
			}
		}
	}()
	results := f.Call(args)
	if len(results) == 2 && !results[1].IsNil() {
		return results[0], results[1].Interface().(error)
	}
	return results[0], nil
}

// checkResults returns an error if templates cannot use a function with those results.
func checkResults(name string, t reflect.Type) error {
	switch {
	case t.NumOut() == 1 || t.NumOut() == 2 && t.Out(1) == errorType:
		return nil
	case t.NumOut() == 2:
		return fmt.Errorf("invalid function signature for %s: second return value should be error; is %s", name, t.Out(1))
	}
	return fmt.Errorf("function %s has %d return values; should be 1 or 2", name, t.NumOut())
}

// canBeNil reports whether nil is a value of the type, or stands for one.
func canBeNil(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Chan, reflect.Func, reflect.Interface, reflect.Map, reflect.Pointer, reflect.Slice:
		return true
	}
	return t == valueType
}

// fit returns a value as a type, nil for any, by taking the address or following a pointer where needed.
func (s *state) fit(v reflect.Value, t reflect.Type) reflect.Value {
	if !v.IsValid() {
		if t == nil {
			return v
		}
		if !canBeNil(t) {
			s.errorf("invalid value; expected %s", t)
		}
		return reflect.Zero(t)
	}
	if t == nil {
		return v
	}
	if t == valueType && v.Type() != t {
		return reflect.ValueOf(v)
	}
	if v.Type().AssignableTo(t) {
		return v
	}
	if v.Kind() == reflect.Interface && !v.IsNil() {
		v = v.Elem()
		if v.Type().AssignableTo(t) {
			return v
		}
	}
	switch {
	case v.Kind() == reflect.Pointer && v.Type().Elem().AssignableTo(t):
		v = v.Elem()
		if !v.IsValid() {
			s.errorf("dereference of nil pointer of type %s", t)
		}
	case reflect.PointerTo(v.Type()).AssignableTo(t) && v.CanAddr():
		v = v.Addr()
	default:
		s.errorf("wrong type for value; expected %s; got %s", t, v.Type())
	}
	return v
}

// argument evaluates an argument for a parameter of that type; nil for any.
func (s *state) argument(dot reflect.Value, t reflect.Type, n parse.Node) reflect.Value {
	s.node = n
	switch arg := n.(type) {
	case *parse.DotNode:
		return s.fit(dot, t)
	case *parse.NilNode:
		if !canBeNil(t) {
			s.errorf("cannot assign nil to %s", t)
		}
		return reflect.Zero(t)
	case *parse.FieldNode:
		return s.fit(s.field(dot, arg, []parse.Node{n}, missing), t)
	case *parse.VariableNode:
		return s.fit(s.variable(dot, arg, nil, missing), t)
	case *parse.PipeNode:
		return s.fit(s.pipeline(dot, arg), t)
	case *parse.IdentifierNode:
		return s.fit(s.function(dot, arg, arg, nil, missing), t)
	case *parse.ChainNode:
		return s.fit(s.chain(dot, arg, nil, missing), t)
	}
	switch {
	case t == valueType:
		return reflect.ValueOf(s.constant(n))
	case t.Kind() == reflect.Interface && t.NumMethod() == 0:
		return s.constant(n)
	}
	return s.typedConstant(t, n)
}

// constant returns the value of a constant where nothing asks for a certain type.
func (s *state) constant(n parse.Node) reflect.Value {
	switch n := n.(type) {
	case *parse.BoolNode:
		return reflect.ValueOf(n.True)
	case *parse.NumberNode:
		return s.number(n)
	case *parse.StringNode:
		return reflect.ValueOf(n.Text)
	}
	s.errorf("can't handle assignment of %s to empty interface argument", n)
	return reflect.Value{}
}

// typedConstant returns the value of a constant as that type.
func (s *state) typedConstant(t reflect.Type, n parse.Node) reflect.Value {
	number, _ := n.(*parse.NumberNode)
	kind := ""
	switch t.Kind() {
	case reflect.Bool:
		kind = "bool"
		if c, ok := n.(*parse.BoolNode); ok {
			value := reflect.New(t).Elem()
			value.SetBool(c.True)
			return value
		}
	case reflect.String:
		kind = "string"
		if c, ok := n.(*parse.StringNode); ok {
			value := reflect.New(t).Elem()
			value.SetString(c.Text)
			return value
		}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		kind = "integer"
		if number != nil && number.IsInt {
			value := reflect.New(t).Elem()
			value.SetInt(number.Int64)
			return value
		}
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		kind = "unsigned integer"
		if number != nil && number.IsUint {
			value := reflect.New(t).Elem()
			value.SetUint(number.Uint64)
			return value
		}
	case reflect.Float32, reflect.Float64:
		kind = "float"
		if number != nil && number.IsFloat {
			value := reflect.New(t).Elem()
			value.SetFloat(number.Float64)
			return value
		}
	case reflect.Complex64, reflect.Complex128:
		kind = "complex"
		if number != nil && number.IsComplex {
			value := reflect.New(t).Elem()
			value.SetComplex(number.Complex128)
			return value
		}
	default:
		s.errorf("can't handle %s for arg of type %s", n, t)
	}
	s.errorf("expected %s; found %s", kind, n)
	return reflect.Value{}
}
