// Package template executes templates: text with actions in {{ }}, which print the data that they are given.
package template

import (
	"maps"
	"reflect"
	"strings"
	"sync"
	"text/template/parse"
)

// A Template is a parsed template, together with those that it can invoke. Once parsed, it may be executed by several
// goroutines at once.
type Template struct {
	name string
	*parse.Tree
	*group
	leftDelim, rightDelim string
}

// A group is what associated templates share.
type group struct {
	mu         sync.RWMutex
	templates  map[string]*Template
	funcs      FuncMap
	values     map[string]reflect.Value // of funcs
	missingKey missingKey
}

// A missingKey is what happens if a map does not have a key.
type missingKey uint8

const (
	missingInvalid missingKey = iota // there is no value
	missingZero                      // it is the zero value
	missingError                     // execution fails
)

// New returns a template that is undefined as yet.
func New(name string) *Template {
	t := &Template{name: name}
	t.init()
	return t
}

func (t *Template) init() {
	if t.group == nil {
		t.group = &group{templates: make(map[string]*Template), funcs: make(FuncMap), values: make(map[string]reflect.Value)}
	}
}

// Must returns t, and panics if err is not nil.
func Must(t *Template, err error) *Template {
	if err != nil {
		panic(err)
	}
	return t
}

// Name returns the template's name.
func (t *Template) Name() string { return t.name }

// New returns a template associated with t, with the same delimiters.
func (t *Template) New(name string) *Template {
	t.init()
	return &Template{name: name, group: t.group, leftDelim: t.leftDelim, rightDelim: t.rightDelim}
}

// Clone returns a copy of t and those associated with it; definitions added to one do not affect the other.
func (t *Template) Clone() (*Template, error) {
	other := &Template{name: t.name, Tree: t.Tree, leftDelim: t.leftDelim, rightDelim: t.rightDelim}
	other.init()
	if t.group == nil {
		return other, nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	other.missingKey = t.missingKey
	maps.Copy(other.funcs, t.funcs)
	maps.Copy(other.values, t.values)
	for name, tmpl := range t.templates {
		if name == t.name {
			other.templates[name] = other
			continue
		}
		other.templates[name] = &Template{tmpl.name, tmpl.Tree, other.group, tmpl.leftDelim, tmpl.rightDelim}
	}
	return other, nil
}

// AddParseTree makes tree the definition of the template name, and returns that.
func (t *Template) AddParseTree(name string, tree *parse.Tree) (*Template, error) {
	t.init()
	t.mu.Lock()
	defer t.mu.Unlock()
	tmpl := t
	if name != t.name {
		tmpl = t.New(name)
	}
	// A definition is not replaced by an empty one.
	old := t.templates[name]
	keeps := old != nil && parse.IsEmptyTree(tree.Root) && old.Tree != nil
	if !keeps {
		t.templates[name] = tmpl
	}
	if !keeps || tmpl.Tree == nil {
		tmpl.Tree = tree
	}
	return tmpl, nil
}

// Parse parses text as the definition of t; define and block actions in it define associated templates.
func (t *Template) Parse(text string) (*Template, error) {
	t.init()
	t.mu.RLock()
	trees, err := parse.Parse(t.name, text, t.leftDelim, t.rightDelim, t.funcs, builtins().funcs)
	t.mu.RUnlock()
	if err != nil {
		return nil, err
	}
	for name, tree := range trees {
		if _, err := t.AddParseTree(name, tree); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// Lookup returns the associated template of that name, or nil.
func (t *Template) Lookup(name string) *Template {
	if t.group == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.templates[name]
}

// Templates returns the defined templates associated with t, t included.
func (t *Template) Templates() []*Template {
	if t.group == nil {
		return nil
	}
	t.mu.RLock()
	defer t.mu.RUnlock()
	all := make([]*Template, 0, len(t.templates))
	for _, tmpl := range t.templates {
		all = append(all, tmpl)
	}
	return all
}

// Delims sets the delimiters for templates parsed from now on; "" stands for the usual one.
func (t *Template) Delims(left, right string) *Template {
	t.init()
	t.leftDelim, t.rightDelim = left, right
	return t
}

// Option sets options: "missingkey=default" (or invalid), "missingkey=zero", "missingkey=error". It panics for others.
func (t *Template) Option(opt ...string) *Template {
	t.init()
	for _, s := range opt {
		if s == "" {
			panic("empty option string")
		}
		switch key, value, _ := strings.Cut(s, "="); {
		case key == "missingkey" && (value == "invalid" || value == "default"):
			t.missingKey = missingInvalid
		case key == "missingkey" && value == "zero":
			t.missingKey = missingZero
		case key == "missingkey" && value == "error":
			t.missingKey = missingError
		default:
			panic("unrecognized option: " + s)
		}
	}
	return t
}
