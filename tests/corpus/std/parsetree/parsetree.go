// Package parsetree looks into templates and regular expressions before they run.
package parsetree

import (
	"fmt"
	"regexp"
	"regexp/syntax"
	"slices"
	"text/template"
	"text/template/parse"
)

// Fields lists the fields that a template uses.
func Fields(text string) ([]string, error) {
	t, err := template.New("t").Parse(text)
	if err != nil {
		return nil, err
	}
	var out []string
	var walk func(n parse.Node)
	walk = func(n parse.Node) {
		switch n := n.(type) {
		case *parse.ListNode:
			if n != nil {
				for _, c := range n.Nodes {
					walk(c)
				}
			}
		case *parse.ActionNode:
			walk(n.Pipe)
		case *parse.PipeNode:
			for _, c := range n.Cmds {
				for _, a := range c.Args {
					walk(a)
				}
			}
		case *parse.FieldNode:
			out = append(out, n.String())
		case *parse.RangeNode:
			walk(n.Pipe)
			walk(n.List)
		case *parse.IfNode:
			walk(n.Pipe)
			walk(n.List)
			walk(n.ElseList)
		}
	}
	walk(t.Root)
	slices.Sort(out)
	return slices.Compact(out), nil
}

// Explain describes a regular expression.
func Explain(expr string) (string, error) {
	re, err := syntax.Parse(expr, syntax.Perl)
	if err != nil {
		return "", err
	}
	simple := re.Simplify()
	prog, err := syntax.Compile(simple)
	if err != nil {
		return "", err
	}
	prefix, whole := prog.Prefix()
	return fmt.Sprintf("%v %v groups=%d prefix=%q %t", re.Op, simple, re.MaxCap(), prefix, whole), nil
}

// Longest matches both ways.
func Longest(expr, text string) (string, string) {
	re := regexp.MustCompile(expr)
	first := re.FindString(text)
	re.Longest()
	return first, re.FindString(text)
}
