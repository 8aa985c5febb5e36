// Package template is text/template for HTML: values are escaped for the place where they stand, so that they cannot change what
// the page does.
//
// A template is parsed as one of text/template. When it is executed for the first time, it and all that it invokes are
// followed (scan*.go) and rewritten (rewrite.go, pipeline.go): each action gets functions that escape its value (escape*.go).
package template

import (
	"errors"
	"fmt"
	"io"
	"sync"
	"text/template"
	"text/template/parse"
)

// A Template is a parsed template, together with those that it can invoke.
type Template struct {
	state error // nil: not followed yet; errDone; or what is wrong with it
	text  *template.Template
	// Tree is the parse tree; after the first execution, the rewritten one.
	Tree *parse.Tree
	*set
}

// set is what associated templates share. `executed`: nothing may be parsed any more.
type set struct {
	mu        sync.Mutex
	templates map[string]*Template
	executed  bool
	done      *rewriter
	root      *template.Template // any of the text templates
}

var errDone = errors.New("template escaped correctly")

func (s *set) text() *template.Template { return s.root }

func newSet(root *template.Template) *set {
	s := &set{templates: make(map[string]*Template), root: root}
	s.done = newRewriter(s, nil)
	return s
}

// New returns a template that is undefined as yet.
func New(name string) *Template {
	text := template.New(name)
	t := &Template{text: text, set: newSet(text)}
	t.templates[name] = t
	return t
}

// Must returns t, and panics if err is not nil.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// Name returns the template's name.
func (t *Template) Name() string { return t.text.Name() }

// New returns a template associated with t, with the same delimiters. An earlier one of the name is undefined from then on.
func (t *Template) New(name string) *Template {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.add(name)
}

func (t *Template) add(name string) *Template {
	made := &Template{text: t.text.New(name), set: t.set}
	if old, ok := t.templates[name]; ok {
		*old = *New(name) // t may be the old one
	}
	made.templates[name] = made
	return made
}

// Funcs adds functions; it must be called before a template that calls them is parsed.
func (t *Template) Funcs(funcMap FuncMap) *Template {
	t.text.Funcs(funcMap)
	return t
}

// Delims sets the delimiters for templates parsed from now on; "" stands for the usual one.
func (t *Template) Delims(left, right string) *Template {
	t.text.Delims(left, right)
	return t
}

// Option sets options: "missingkey=default" (or invalid), "missingkey=zero", "missingkey=error". It panics for others.
func (t *Template) Option(opt ...string) *Template {
	t.text.Option(opt...)
	return t
}

// Lookup returns the associated template of that name, or nil.
func (t *Template) Lookup(name string) *Template {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.templates[name]
}

// Templates returns the templates associated with t, t included.
func (t *Template) Templates() []*Template {
	t.mu.Lock()
	defer t.mu.Unlock()
	all := make([]*Template, 0, len(t.templates))
	for _, tmpl := range t.templates {
		all = append(all, tmpl)
	}
	return all
}

// DefinedTemplates returns the names of the defined templates, as an end for messages.
func (t *Template) DefinedTemplates() string { return t.text.DefinedTemplates() }

func (t *Template) mayParse() error {
	if t == nil {
		return nil
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.executed {
		return errors.New("html/template: cannot Parse after Execute")
	}
	return nil
}

// Parse parses text as the definition of t; define and block actions in it define associated templates.
func (t *Template) Parse(text string) (*Template, error) {
	if err := t.mayParse(); err != nil {
		return nil, err
	}
	parsed, err := t.text.Parse(text)
	if err != nil {
		return nil, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, defined := range parsed.Templates() {
		tmpl := t.templates[defined.Name()]
		if tmpl == nil {
			tmpl = t.add(defined.Name())
		}
		tmpl.text, tmpl.Tree = defined, defined.Tree
	}
	return t, nil
}

// AddParseTree makes tree the definition of the template name, and returns that.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	if err := t.mayParse(); err != nil {
		return nil, err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	text, err := t.text.AddParseTree(name, tree)
	if err != nil {
		return nil, err
	}
	made := &Template{text: text, Tree: text.Tree, set: t.set}
	t.templates[name] = made
	return made, nil
}

// Clone returns a copy of t and those associated with it. It fails once t has been executed.
func (t *Template) Clone() (*Template, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	late := fmt.Errorf("html/template: cannot Clone %q after it has executed", t.Name())
	if t.state != nil {
		return nil, late
	}
	text, err := t.text.Clone()
	if err != nil {
		return nil, err
	}
	made := &Template{text: text, Tree: text.Tree, set: newSet(text)}
	made.templates[made.Name()] = made
	for _, other := range text.Templates() {
		original := t.templates[other.Name()]
		if original == nil || original.state != nil {
			return nil, late
		}
		other.Tree = other.Tree.Copy()
		made.templates[other.Name()] = &Template{text: other, Tree: other.Tree, set: made.set}
	}
	return made.templates[made.Name()], nil
}

// Execute writes the template, with data as its dot, to wr.
func (t *Template) Execute(wr io.Writer, data any) error {
	if err := t.prepare(); err != nil {
		return err
	}
	return t.text.Execute(wr, data)
}

// prepare escapes t if that has not been done.
func (t *Template) prepare() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.executed = true
	switch {
	case t.state == errDone:
		return nil
	case t.state != nil:
		return t.state
	case t.Tree == nil:
		return fmt.Errorf("template: %q is an incomplete or empty template", t.Name())
	}
	return t.escape(t.Name())
}

// ExecuteTemplate writes the associated template of a name, with data as its dot, to wr.
func (t *Template) ExecuteTemplate(wr io.Writer, name string, data any) error {
	tmpl, err := t.prepareNamed(name)
	if err != nil {
		return err
	}
	return tmpl.text.Execute(wr, data)
}

func (t *Template) prepareNamed(name string) (*Template, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.executed = true
	tmpl := t.templates[name]
	switch {
	case tmpl == nil:
		return nil, fmt.Errorf("html/template: %q is undefined", name)
	case tmpl.state == errDone:
		return tmpl, nil
	case tmpl.state != nil:
		return nil, tmpl.state
	case tmpl.text.Tree == nil || tmpl.text.Root == nil:
		return nil, fmt.Errorf("html/template: %q is an incomplete template", name)
	}
	return tmpl, tmpl.escape(name)
}

// escape follows the template of a name, and makes the rewritten versions of it and all that it invokes the definitions.
func (t *Template) escape(name string) error {
	end, _ := t.done.template(context{}, t.text.Root, name, 0)
	problem := end.err
	if problem != nil {
		problem.Name = name
	} else if end.state != inText {
		problem = &Error{ErrEndContext, nil, name, 0, fmt.Sprintf("ends in a non-text context: %v", end)}
	}
	tmpl := t.templates[name]
	if problem != nil {
		if tmpl != nil {
			tmpl.state, tmpl.text.Tree, tmpl.Tree = problem, nil, nil
		}
		return problem
	}
	t.text.Funcs(escapers)
	for variant, found := range t.done.versions {
		if found.tree == nil {
			continue
		}
		if defined := t.text.Lookup(variant); defined != nil {
			defined.Tree = found.tree
			if other := t.templates[variant]; other != nil {
				other.Tree = found.tree
			}
		} else if _, err := t.text.AddParseTree(variant, found.tree); err != nil {
			return err
		}
		t.done.versions[variant] = version{end: found.end} // for it is a definition now
	}
	if tmpl != nil {
		tmpl.state, tmpl.Tree = errDone, tmpl.text.Tree
	}
	return nil
}
