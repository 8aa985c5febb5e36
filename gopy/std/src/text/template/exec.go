package template

import (
	"fmt"
	"io"
	"reflect"
	"strings"
	"text/template/parse"
)

// Execution: walking the tree. Errors are panics, which execute catches.

const maxDepth = 100000 // of templates that invoke templates

// A state is what a template that is being executed knows.
type state struct {
	tmpl  *Template
	out   io.Writer
	node  parse.Node // that messages are about
	vars  []variable // the innermost last
	depth int
}

type variable struct {
	name  string
	value reflect.Value
}

// ExecError is the error of an execution that failed, unless it is the writer's error.
type ExecError struct {
	Name string // of the template
	Err  error
}

// Error returns the message.
func (e ExecError) Error() string { return e.Err.Error() }

// Unwrap returns the error itself.
func (e ExecError) Unwrap() error { return e.Err }

// A writeError is what a failing writer makes the state panic with.
type writeError struct {
	err error
}

func doubled(s string) string { return strings.ReplaceAll(s, "%", "%%") }

// errorf fails with a message about the current node.
func (s *state) errorf(format string, args ...any) {
	name := doubled(s.tmpl.Name())
	if s.node == nil {
		format = fmt.Sprintf("template: %s: %s", name, format)
	} else {
		location, context := s.tmpl.ErrorContext(s.node)
		format = fmt.Sprintf("template: %s: executing %q at <%s>: %s", location, name, doubled(context), format)
	}
	panic(ExecError{s.tmpl.Name(), fmt.Errorf(format, args...)})
}

// ExecuteTemplate executes the associated template of that name.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) error {
	tmpl := t.Lookup(name)
	if tmpl == nil {
		return fmt.Errorf("template: no template %q associated with template %q", name, t.name)
	}
	return tmpl.Execute(wr, data)
}

// Execute executes the template with data as its dot, and writes the result to wr. After an error, a part may have been written.
func (t *Template) Execute(wr io.Writer, data any) (err error) {
	defer func() {
		switch problem := recover().(type) {
		case nil:
		case writeError:
			err = problem.err
		case ExecError:
			err = problem
		default:
			panic(problem)
		}
	}()
	dot, ok := data.(reflect.Value)
	if !ok {
		dot = reflect.ValueOf(data)
	}
	s := &state{tmpl: t, out: wr, vars: []variable{{"$", dot}}}
	if t.Tree == nil || t.Root == nil {
		s.errorf("%q is an incomplete or empty template", t.Name())
	}
	s.walk(dot, t.Root)
	return nil
}

// DefinedTemplates returns "; defined templates are: " and their names; "" if there are none.
func (t *Template) DefinedTemplates() string {
	if t.group == nil {
		return ""
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	text := ""
	for name, tmpl := range t.templates {
		if tmpl.Tree == nil || tmpl.Root == nil {
			continue
		}
		if text == "" {
			text = "; defined templates are: "
		} else {
			text += ", "
		}
		text += fmt.Sprintf("%q", name)
	}
	return text
}

// A jump tells a loop what a part of its body asks for.
type jump uint8

const (
	goOn jump = iota
	jumpBreak
	jumpContinue
)

func (s *state) walk(dot reflect.Value, node parse.Node) jump {
	s.node = node
	switch node := node.(type) {
	case *parse.ListNode:
		for _, n := range node.Nodes {
			if j := s.walk(dot, n); j != goOn {
				return j
			}
		}
	case *parse.TextNode:
		if _, err := s.out.Write(node.Text); err != nil {
			panic(writeError{err})
		}
	case *parse.ActionNode:
		value := s.pipeline(dot, node.Pipe)
		if len(node.Pipe.Decl) == 0 {
			s.print(node, value)
		}
	case *parse.IfNode:
		return s.branch(dot, &node.BranchNode)
	case *parse.WithNode:
		return s.branch(dot, &node.BranchNode)
	case *parse.RangeNode:
		return s.loop(dot, node)
	case *parse.TemplateNode:
		s.invoke(dot, node)
	case *parse.BreakNode:
		return jumpBreak
	case *parse.ContinueNode:
		return jumpContinue
	case *parse.CommentNode:
	default:
		s.errorf("unknown node: %s", node)
	}
	return goOn
}

// branch executes an if or a with.
func (s *state) branch(dot reflect.Value, b *parse.BranchNode) (j jump) {
	known := len(s.vars)
	value := s.pipeline(dot, b.Pipe)
	truth, ok := isTrue(behindInterface(value))
	if !ok {
		s.errorf("if/with can't use %v", value)
	}
	switch {
	case truth && b.NodeType == parse.NodeWith:
		j = s.walk(value, b.List)
	case truth:
		j = s.walk(dot, b.List)
	case b.ElseList != nil:
		j = s.walk(dot, b.ElseList)
	}
	s.vars = s.vars[:known]
	return j
}

// invoke executes another template.
func (s *state) invoke(dot reflect.Value, node *parse.TemplateNode) {
	tmpl := s.tmpl.Lookup(node.Name)
	if tmpl == nil {
		s.errorf("template %q not defined", node.Name)
	}
	if s.depth == maxDepth {
		s.errorf("exceeded maximum template depth (%v)", maxDepth)
	}
	dot = s.pipeline(dot, node.Pipe)
	inner := state{tmpl, s.out, s.node, []variable{{"$", dot}}, s.depth + 1}
	inner.walk(dot, tmpl.Root)
}

// print writes a value.
func (s *state) print(node parse.Node, v reflect.Value) {
	s.node = node
	value, ok := printable(v)
	if !ok {
		s.errorf("can't print %s of type %s", node, v.Type())
	}
	if _, err := fmt.Fprint(s.out, value); err != nil {
		panic(writeError{err})
	}
}

// printable returns what fmt is to print for a value; false if it should not be printed.
func printable(v reflect.Value) (any, bool) {
	if v.Kind() == reflect.Pointer {
		v, _ = indirect(v)
	}
	if !v.IsValid() {
		return "<no value>", true
	}
	t := v.Type()
	if !describesItself(t) {
		if v.CanAddr() && describesItself(reflect.PointerTo(t)) {
			v = v.Addr()
		} else if k := v.Kind(); k == reflect.Chan || k == reflect.Func {
			return nil, false
		}
	}
	return v.Interface(), true
}

var (
	errorType    = reflect.TypeFor[error]()
	stringerType = reflect.TypeFor[fmt.Stringer]()
	valueType    = reflect.TypeFor[reflect.Value]()
)

func describesItself(t reflect.Type) bool {
	return t.NumMethod() > 0 && (t.Implements(errorType) || t.Implements(stringerType))
}

// setVar sets the innermost variable of that name.
func (s *state) setVar(name string, value reflect.Value) {
	for i := len(s.vars) - 1; i >= 0; i-- {
		if s.vars[i].name == name {
			s.vars[i].value = value
			return
		}
	}
	s.errorf("undefined variable: %s", name)
}

func (s *state) getVar(name string) reflect.Value {
	for i := len(s.vars) - 1; i >= 0; i-- {
		if s.vars[i].name == name {
			return s.vars[i].value
		}
	}
	s.errorf("undefined variable: %s", name)
	return reflect.Value{}
}
