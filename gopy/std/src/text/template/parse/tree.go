// Package parse builds the trees of templates, for packages text/template and html/template.
package parse

import (
	"bytes"
	"fmt"
	"strings"
)

// A Tree is a parsed template.
type Tree struct {
	Name                  string
	ParseName             string // the name of the template at the top, for messages
	Root                  *ListNode
	Mode                  Mode
	text                  string
	leftDelim, rightDelim string
}

// A Mode has flags for the parser.
type Mode uint

// The flags.
const (
	ParseComments Mode = 1 << iota // comments become nodes
	SkipFuncCheck                  // functions need not be known
)

// New returns an empty tree. The functions do not matter; they are given to Parse.
func New(name string, funcs ...map[string]any) *Tree { return &Tree{Name: name} }

// Parse parses a template into the trees that it defines, by name. Empty delimiters stand for {{ and }}.
func Parse(name, text, leftDelim, rightDelim string, funcs ...map[string]any) (map[string]*Tree, error) {
	trees := make(map[string]*Tree)
	_, err := New(name).Parse(text, leftDelim, rightDelim, trees, funcs...)
	return trees, err
}

// Parse parses a template into t, and adds it and the trees that it defines to treeSet.
func (t *Tree) Parse(text, leftDelim, rightDelim string, treeSet map[string]*Tree, funcs ...map[string]any) (tree *Tree, err error) {
	if leftDelim == "" {
		leftDelim = leftDelimiter
	}
	if rightDelim == "" {
		rightDelim = rightDelimiter
	}
	t.ParseName = t.Name
	t.text, t.leftDelim, t.rightDelim = text, leftDelim, rightDelim
	defer func() {
		switch problem := recover().(type) {
		case nil:
		case failure:
			tree, err = nil, problem.err
		default:
			panic(problem)
		}
	}()
	p := newParser(t, &lexer{input: text, left: leftDelim, right: rightDelim, line: 1}, funcs, treeSet)
	p.top()
	p.define()
	return t, nil
}

// Copy returns a copy with copies of the nodes.
func (t *Tree) Copy() *Tree {
	if t == nil {
		return nil
	}
	return &Tree{t.Name, t.ParseName, t.Root.CopyList(), 0, t.text, t.leftDelim, t.rightDelim}
}

// ErrorContext returns where a node is, as name:line:column, and its text.
func (t *Tree) ErrorContext(n Node) (location, context string) {
	tree := n.tree()
	if tree == nil {
		tree = t
	}
	before := tree.text[:n.Position()]
	column := len(before) - (strings.LastIndexByte(before, '\n') + 1)
	return fmt.Sprintf("%s:%d:%d", tree.ParseName, 1+strings.Count(before, "\n"), column), n.String()
}

// IsEmptyTree reports whether a node has nothing but space and comments.
func IsEmptyTree(n Node) bool {
	switch n := n.(type) {
	case nil, *CommentNode:
		return true
	case *ListNode:
		for _, node := range n.Nodes {
			if !IsEmptyTree(node) {
				return false
			}
		}
		return true
	case *TextNode:
		return len(bytes.TrimSpace(n.Text)) == 0
	case *ActionNode, *IfNode, *RangeNode, *TemplateNode, *WithNode:
		return false
	}
	panic("unknown node: " + n.String())
}
