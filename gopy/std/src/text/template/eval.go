package template

import (
	"reflect"
	"strings"
	"text/template/parse"
)

// Evaluation of pipelines and commands. The last argument of a command, which comes from the command before it, is called final;
// missing stands for none.

type missingType struct{}

var missing = reflect.ValueOf(missingType{})

func isMissing(v reflect.Value) bool {
	return v.IsValid() && v.Type() == missing.Type()
}

// pipeline evaluates a pipeline, and sets its variables.
func (s *state) pipeline(dot reflect.Value, pipe *parse.PipeNode) (value reflect.Value) {
	if pipe == nil {
		return
	}
	s.node = pipe
	value = missing
	for _, c := range pipe.Cmds {
		value = s.command(dot, c, value)
		if value.Kind() == reflect.Interface && value.Type().NumMethod() == 0 {
			value = value.Elem()
		}
	}
	for _, v := range pipe.Decl {
		if pipe.IsAssign {
			s.setVar(v.Ident[0], value)
		} else {
			s.vars = append(s.vars, variable{v.Ident[0], value})
		}
	}
	return value
}

// notFunction fails if there are arguments.
func (s *state) notFunction(args []parse.Node, final reflect.Value) {
	if len(args) > 1 || !isMissing(final) {
		s.errorf("can't give argument to non-function %s", args[0])
	}
}

func (s *state) command(dot reflect.Value, c *parse.CommandNode, final reflect.Value) reflect.Value {
	first := c.Args[0]
	switch n := first.(type) {
	case *parse.FieldNode:
		return s.field(dot, n, c.Args, final)
	case *parse.ChainNode:
		return s.chain(dot, n, c.Args, final)
	case *parse.IdentifierNode:
		return s.function(dot, n, c, c.Args, final)
	case *parse.PipeNode:
		s.notFunction(c.Args, final)
		return s.pipeline(dot, n)
	case *parse.VariableNode:
		return s.variable(dot, n, c.Args, final)
	}
	s.node = first
	s.notFunction(c.Args, final)
	switch n := first.(type) {
	case *parse.BoolNode:
		return reflect.ValueOf(n.True)
	case *parse.DotNode:
		return dot
	case *parse.NilNode:
		s.errorf("nil is not a command")
	case *parse.NumberNode:
		return s.number(n)
	case *parse.StringNode:
		return reflect.ValueOf(n.Text)
	}
	s.errorf("can't evaluate command %q", first)
	return reflect.Value{}
}

// number returns the value of a number where nothing asks for a certain type: a complex128, float64 or int, by how it is written.
func (s *state) number(n *parse.NumberNode) reflect.Value {
	s.node = n
	hex := len(n.Text) > 2 && n.Text[0] == '0' && n.Text[1]|0x20 == 'x' && !strings.ContainsAny(n.Text, "pP")
	switch {
	case n.IsComplex:
		return reflect.ValueOf(n.Complex128)
	case n.IsFloat && !hex && n.Text[0] != '\'' && strings.ContainsAny(n.Text, ".eEpP"):
		return reflect.ValueOf(n.Float64)
	case n.IsInt:
		return reflect.ValueOf(int(n.Int64))
	case n.IsUint:
		s.errorf("%s overflows int", n.Text)
	}
	return reflect.Value{}
}

func (s *state) field(dot reflect.Value, n *parse.FieldNode, args []parse.Node, final reflect.Value) reflect.Value {
	s.node = n
	return s.fields(dot, dot, n, n.Ident, args, final)
}

func (s *state) chain(dot reflect.Value, n *parse.ChainNode, args []parse.Node, final reflect.Value) reflect.Value {
	s.node = n
	if len(n.Field) == 0 {
		s.errorf("internal error: no fields in evalChainNode")
	}
	if n.Node.Type() == parse.NodeNil {
		s.errorf("indirection through explicit nil in %s", n)
	}
	return s.fields(dot, s.argument(dot, nil, n.Node), n, n.Field, args, final)
}

func (s *state) variable(dot reflect.Value, n *parse.VariableNode, args []parse.Node, final reflect.Value) reflect.Value {
	s.node = n
	value := s.getVar(n.Ident[0])
	if len(n.Ident) == 1 {
		s.notFunction(args, final)
		return value
	}
	return s.fields(dot, value, n, n.Ident[1:], args, final)
}

// fields evaluates fields or methods in a row; the last one gets the arguments.
func (s *state) fields(dot, receiver reflect.Value, n parse.Node, names []string, args []parse.Node, final reflect.Value) reflect.Value {
	last := len(names) - 1
	for _, name := range names[:last] {
		receiver = s.member(dot, name, n, nil, missing, receiver)
	}
	return s.member(dot, names[last], n, args, final, receiver)
}

func (s *state) function(dot reflect.Value, n *parse.IdentifierNode, command parse.Node, args []parse.Node, final reflect.Value) reflect.Value {
	s.node = n
	f, builtin := s.tmpl.findFunction(n.Ident)
	if !f.IsValid() {
		s.errorf("%q is not a defined function", n.Ident)
	}
	return s.call(dot, f, builtin, command, n.Ident, args, final)
}

// member evaluates a method, field or key of the receiver.
func (s *state) member(dot reflect.Value, name string, n parse.Node, args []parse.Node, final, receiver reflect.Value) reflect.Value {
	if !receiver.IsValid() {
		if s.tmpl.missingKey == missingError {
			s.errorf("nil data; no entry for key %q", name)
		}
		return reflect.Value{}
	}
	t := receiver.Type()
	receiver, isNil := indirect(receiver)
	if isNil && receiver.Kind() == reflect.Interface {
		s.errorf("nil pointer evaluating %s.%s", t, name)
	}
	target := receiver
	if k := receiver.Kind(); k != reflect.Interface && k != reflect.Pointer && receiver.CanAddr() {
		target = receiver.Addr() // has the methods of both
	}
	if method := target.MethodByName(name); method.IsValid() {
		return s.call(dot, method, false, n, name, args, final)
	}
	hasArgs := len(args) > 1 || !isMissing(final)
	switch receiver.Kind() {
	case reflect.Struct:
		f, ok := receiver.Type().FieldByName(name)
		if !ok {
			break
		}
		value, err := receiver.FieldByIndexErr(f.Index)
		switch {
		case !f.IsExported():
			s.errorf("%s is an unexported field of struct type %s", name, t)
		case err != nil:
			s.errorf("%v", err)
		case hasArgs:
			s.errorf("%s has arguments but cannot be invoked as function", name)
		}
		return value
	case reflect.Map:
		key := reflect.ValueOf(name)
		if !key.Type().AssignableTo(receiver.Type().Key()) {
			break
		}
		if hasArgs {
			s.errorf("%s is not a method but has arguments", name)
		}
		value := receiver.MapIndex(key)
		if !value.IsValid() {
			switch s.tmpl.missingKey {
			case missingZero:
				value = reflect.Zero(receiver.Type().Elem())
			case missingError:
				s.errorf("map has no entry for key %q", name)
			}
		}
		return value
	case reflect.Pointer: // a nil one
		elem := receiver.Type().Elem()
		if elem.Kind() == reflect.Struct {
			if _, ok := elem.FieldByName(name); !ok {
				break
			}
		}
		s.errorf("nil pointer evaluating %s.%s", t, name)
	}
	s.errorf("can't evaluate field %s in type %s", name, t)
	return reflect.Value{}
}

// indirect follows pointers and interfaces to a value, or to the nil one.
func indirect(v reflect.Value) (value reflect.Value, isNil bool) {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		if v.IsNil() {
			return v, true
		}
		v = v.Elem()
	}
	return v, false
}

// behindInterface returns what an interface has; the invalid value for nil.
func behindInterface(v reflect.Value) reflect.Value {
	if v.Kind() == reflect.Interface {
		return v.Elem()
	}
	return v
}
