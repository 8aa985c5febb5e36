// Rewriting templates: actions get functions that escape their values for the context in which they stand.
//
// A template is followed from a context to the context at its end, and its nodes are changed on the way: in a copy, for the same
// template may be invoked in other contexts, and a copy is thrown away if it turns out that it was made on a wrong assumption.
// Copies that are good become definitions when the whole of what is executed is (Template.escape).

package template

import (
	"strings"
	"text/template/parse"
)

// version is a template rewritten for one context: where it ends, and its tree.
type version struct {
	end  context
	tree *parse.Tree
}

// rewriter follows templates. `versions` are by the names that context.variant gives; `called` are those that were invoked.
// A rewriter of something that may be thrown away has a parent, whose versions it knows.
type rewriter struct {
	set      *set
	parent   *rewriter
	versions map[string]version
	called   map[string]bool
	loop     *loop
}

// loop is the innermost range: the contexts at its break and continue actions.
type loop struct {
	breaks, continues []exit
}

type exit struct {
	at   context
	node parse.Node
	line int
}

func newRewriter(s *set, parent *rewriter) *rewriter {
	r := &rewriter{set: s, parent: parent, versions: make(map[string]version), called: make(map[string]bool)}
	if parent != nil {
		r.loop = parent.loop
	}
	return r
}

func (r *rewriter) find(name string) (version, bool) {
	for ; r != nil; r = r.parent {
		if found, ok := r.versions[name]; ok {
			return found, true
		}
	}
	return version{}, false
}

// template follows the template of a name, invoked at a node, and returns the context behind it and the name of its version.
func (r *rewriter) template(c context, node parse.Node, name string, line int) (context, string) {
	variant := c.variant(name)
	r.called[variant] = true
	if known, ok := r.find(variant); ok {
		return known.end, variant
	}
	defined := r.set.text().Lookup(name)
	if defined == nil || defined.Tree == nil {
		if r.set.templates[name] != nil {
			return broken(ErrNoSuchTemplate, node, line, "%q is an incomplete or empty template", name), variant
		}
		return broken(ErrNoSuchTemplate, node, line, "no such template %q", name), variant
	}
	// Of the end of a recursive template something must be assumed: that it is like the start, else what comes of that.
	end, good := r.try(c, variant, defined.Tree)
	if !good {
		var again context
		if again, good = r.try(end, variant, defined.Tree); good {
			end = again
		}
	}
	if !good && end.state != inError {
		return broken(ErrOutputContext, defined.Tree.Root, 0, "cannot compute output context for template %s", variant), variant
	}
	return end, variant
}

// try follows a template that is assumed to end as it starts; good tells whether that does not matter, or is so.
func (r *rewriter) try(c context, variant string, tree *parse.Tree) (end context, good bool) {
	r.versions[variant] = version{end: c}
	inner := newRewriter(r.set, r)
	made := tree.Copy()
	if made.Name != variant {
		made = &parse.Tree{Name: variant, Root: made.Root}
	}
	end = inner.list(c, made.Root)
	if end.state == inError || inner.called[variant] && end != c {
		return end, false
	}
	for name, found := range inner.versions {
		r.versions[name] = found
	}
	for name := range inner.called {
		r.called[name] = true
	}
	r.versions[variant] = version{end, made}
	return end, true
}

func (r *rewriter) list(c context, list *parse.ListNode) context {
	if list == nil {
		return c
	}
	for _, node := range list.Nodes {
		if c = r.node(c, node); c.state == isDead {
			break
		}
	}
	return c
}

func (r *rewriter) node(c context, node parse.Node) context {
	switch n := node.(type) {
	case *parse.TextNode:
		return rewriteText(c, n)
	case *parse.ActionNode:
		return rewriteAction(c, n)
	case *parse.CommentNode:
		return c
	case *parse.IfNode:
		return join(r.list(c, n.List), r.list(c, n.ElseList), n, "if")
	case *parse.WithNode:
		return join(r.list(c, n.List), r.list(c, n.ElseList), n, "with")
	case *parse.RangeNode:
		return r.rangeNode(c, &n.BranchNode)
	case *parse.BreakNode:
		r.loop.breaks = append(r.loop.breaks, exit{c, n, n.Line})
		return context{state: isDead}
	case *parse.ContinueNode:
		r.loop.continues = append(r.loop.continues, exit{c, n, n.Line})
		return context{state: isDead}
	case *parse.TemplateNode:
		end, variant := r.template(c, n, n.Name, n.Line)
		n.Name = variant
		return end
	}
	panic("escaping " + node.String() + " is unimplemented")
}

// rangeNode follows a range: one pass, a second that starts where the first ended, and the else branch must agree.
func (r *rewriter) rangeNode(c context, n *parse.BranchNode) context {
	outer := r.loop
	defer func() { r.loop = outer }()
	again := n.List.CopyList()
	r.loop = &loop{}
	end := r.list(c, n.List)
	if end.state != inError {
		end = r.loop.join(end)
	}
	if end.state == inError {
		return end
	}
	r.loop = &loop{}
	second := newRewriter(r.set, r)
	end = join(end, second.list(end, again), n, "range")
	if end.state == inError {
		end.err.Line = n.Line
		end.err.Description = "on range loop re-entry: " + end.err.Description
		return end
	}
	if end = r.loop.join(end); end.state == inError {
		return end
	}
	r.loop = outer
	return join(end, r.list(c, n.ElseList), n, "range")
}

// join adds what break and continue lead to.
func (l *loop) join(end context) context {
	for kind, exits := range [][]exit{l.breaks, l.continues} {
		for _, exit := range exits {
			if end = join(end, exit.at, exit.node, "range"); end.state == inError {
				end.err.Line = exit.line
				end.err.Description = "at range loop " + [...]string{"break", "continue"}[kind] + ": " + end.err.Description
				return end
			}
		}
	}
	return end
}

// rewriteText follows a text, and changes it: a < that starts no tag is escaped, comments are left out, and so is what could
// end a script from within a literal.
func rewriteText(c context, n *parse.TextNode) context {
	s := string(n.Text)
	var out strings.Builder
	for s != "" {
		next, size := step(c, s)
		piece := s[:size]
		switch {
		case c.state == inText || c.state == inRCDATA:
			tag := len(piece)
			if next.state != c.state {
				if at := strings.LastIndexByte(piece, '<'); at >= 0 {
					tag = at
				}
			}
			writeEscaped(&out, piece[:tag], s)
			piece = piece[tag:]
		case c.state.isComment() && c.quote == unquoted:
			switch {
			case c.state == inJSBlockComment && strings.ContainsAny(piece, "\n\r\u2028\u2029"):
				out.WriteByte('\n')
			case c.state == inJSBlockComment || c.state == inCSSBlockComment:
				out.WriteByte(' ')
			}
			piece = ""
		}
		if next.state != c.state && next.state.isComment() && next.quote == unquoted {
			mark := 2
			if next.state == inHTMLComment || next.state == inJSOpenComment {
				mark = 4
			} else if next.state == inJSCloseComment {
				mark = 3
			}
			piece = piece[:len(piece)-mark]
		}
		if c.state.isScriptLiteral() {
			piece = hideScriptTags(piece)
		}
		out.WriteString(piece)
		c, s = next, s[size:]
	}
	n.Text = []byte(out.String())
	return c
}

// writeEscaped writes text with each < escaped, except that of a document type; rest is the text with what follows it.
func writeEscaped(out *strings.Builder, text, rest string) {
	const doctype = "<!DOCTYPE"
	done := 0
	for i := 0; i < len(text); i++ {
		if text[i] != '<' || len(rest)-i >= len(doctype) && strings.EqualFold(rest[i:i+len(doctype)], doctype) {
			continue
		}
		out.WriteString(text[done:i] + "&lt;")
		done = i + 1
	}
	out.WriteString(text[done:])
}

// hideScriptTags replaces the < of tags of scripts and of comments.
func hideScriptTags(s string) string {
	var out strings.Builder
	done := 0
	for i := 0; i < len(s); i++ {
		if s[i] == '<' && (startsFold(s[i+1:], "script") || startsFold(s[i+1:], "/script") || strings.HasPrefix(s[i+1:], "!--")) {
			out.WriteString(s[done:i] + `\x3C`)
			done = i + 1
		}
	}
	return out.String() + s[done:]
}

func startsFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
