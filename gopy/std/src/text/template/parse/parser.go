package parse

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// The parser: what the tokens of a template build up to, from the whole down to actions. Each tree has a parser of its own, with
// the lexer shared; an error is a panic that Tree.Parse catches.

type parser struct {
	tree       *Tree
	lex        *lexer
	last       item   // the one the lexer made last
	back       []item // tokens to be read again, the next one last
	funcs      []map[string]any
	trees      map[string]*Tree
	vars       []string // that are known here
	actionLine int      // where the action being read started, or 0
	ranges     int      // that are open
	parens     int      // likewise
}

// A failure is what the parser panics with.
type failure struct {
	err error
}

func newParser(t *Tree, lex *lexer, funcs []map[string]any, trees map[string]*Tree) *parser {
	p := &parser{tree: t, lex: lex, funcs: funcs, trees: trees, vars: []string{"$"}}
	t.Root = nil
	lex.comments = t.Mode&ParseComments != 0
	lex.breakOK = !p.hasFunction("break")
	lex.continueOK = !p.hasFunction("continue")
	return p
}

// inner returns the parser of a template that is defined within this one.
func (p *parser) inner(name string) *parser {
	t := p.tree
	return newParser(&Tree{name, t.ParseName, nil, t.Mode, t.text, t.leftDelim, t.rightDelim}, p.lex, p.funcs, p.trees)
}

func (p *parser) hasFunction(name string) bool {
	for _, funcs := range p.funcs {
		if funcs[name] != nil {
			return true
		}
	}
	return false
}

func (p *parser) next() item {
	if n := len(p.back); n > 0 {
		token := p.back[n-1]
		p.back = p.back[:n-1]
		return token
	}
	p.last = p.lex.next()
	return p.last
}

// unread makes tokens be read again; the first one given will be the last.
func (p *parser) unread(tokens ...item) { p.back = append(p.back, tokens...) }

func (p *parser) peek() item {
	token := p.next()
	p.unread(token)
	return token
}

// nextToken is like next, but skips space.
func (p *parser) nextToken() item {
	token := p.next()
	for token.kind == itemSpace {
		token = p.next()
	}
	return token
}

func (p *parser) peekToken() item {
	token := p.nextToken()
	p.unread(token)
	return token
}

func (p *parser) errorf(format string, args ...any) {
	p.tree.Root = nil
	prefix := fmt.Sprintf("template: %s:%d: ", p.tree.ParseName, p.last.line)
	panic(failure{fmt.Errorf(prefix+format, args...)})
}

func (p *parser) expect(kind itemKind, context string) item {
	token := p.nextToken()
	if token.kind != kind {
		p.unexpected(token, context)
	}
	return token
}

func (p *parser) unexpected(token item, context string) {
	if token.kind != itemError {
		p.errorf("unexpected %s in %s", token, context)
	}
	where := ""
	if p.actionLine != 0 && p.actionLine != token.line {
		where = fmt.Sprintf(" in action started at %s:%d", p.tree.ParseName, p.actionLine)
		if strings.HasSuffix(token.text, " action") {
			where = strings.TrimPrefix(where, " in action")
		}
	}
	p.errorf("%s%s", token, where)
}

// unquote returns the value of a string constant.
func (p *parser) unquote(token item) string {
	s, err := strconv.Unquote(token.text)
	if err != nil {
		p.errorf("%s", err)
	}
	return s
}

// top reads a whole template.
func (p *parser) top() {
	root := &ListNode{NodeType: NodeList, Pos: p.peek().pos, tr: p.tree}
	p.tree.Root = root
	for p.peek().kind != itemEOF {
		if p.peek().kind == itemLeftDelim {
			left := p.next()
			word := p.nextToken()
			if word.kind == itemDefine {
				p.inner("definition").definition()
				continue
			}
			p.unread(word, left)
		}
		n := p.textOrAction()
		if n.Type() == nodeEnd || n.Type() == nodeElse {
			p.errorf("unexpected %s", n)
		}
		root.append(n)
	}
}

// definition reads a define action from its name on.
func (p *parser) definition() {
	const context = "define clause"
	name := p.nextToken()
	if name.kind != itemString && name.kind != itemRawString {
		p.unexpected(name, context)
	}
	p.tree.Name = p.unquote(name)
	p.expect(itemRightDelim, context)
	list, end := p.list()
	p.tree.Root = list
	if end.Type() != nodeEnd {
		p.errorf("unexpected %s in %s", end, context)
	}
	p.define()
}

// define adds the tree to the set. It may replace one that is empty.
func (p *parser) define() {
	t := p.tree
	if old := p.trees[t.Name]; old == nil || IsEmptyTree(old.Root) {
		p.trees[t.Name] = t
	} else if !IsEmptyTree(t.Root) {
		p.errorf("template: multiple definition of template %q", t.Name)
	}
}

// list reads text and actions up to an end or else action, which it returns too.
func (p *parser) list() (list *ListNode, end Node) {
	list = &ListNode{NodeType: NodeList, Pos: p.peekToken().pos, tr: p.tree}
	for p.peekToken().kind != itemEOF {
		n := p.textOrAction()
		if n.Type() == nodeEnd || n.Type() == nodeElse {
			return list, n
		}
		list.append(n)
	}
	p.errorf("unexpected EOF")
	return nil, nil
}

func (p *parser) textOrAction() (n Node) {
	token := p.nextToken()
	switch token.kind {
	case itemText:
		return &TextNode{NodeText, token.pos, p.tree, []byte(token.text)}
	case itemComment:
		return &CommentNode{NodeComment, token.pos, p.tree, token.text}
	case itemLeftDelim:
		p.actionLine = token.line
		n = p.action()
		p.actionLine = 0
	default:
		p.unexpected(token, "input")
	}
	return n
}

// action reads an action behind its left delimiter, and if it has a body that too.
func (p *parser) action() Node {
	token := p.nextToken()
	switch token.kind {
	case itemBlock:
		return p.block()
	case itemBreak:
		p.loopControl("{{break}}")
		return &BreakNode{p.tree, NodeBreak, token.pos, token.line}
	case itemContinue:
		p.loopControl("{{continue}}")
		return &ContinueNode{p.tree, NodeContinue, token.pos, token.line}
	case itemElse:
		token = p.peekToken()
		if token.kind != itemIf && token.kind != itemWith {
			token = p.expect(itemRightDelim, "else")
		}
		return &elseNode{nodeElse, token.pos, p.tree, token.line}
	case itemEnd:
		return &endNode{nodeEnd, p.expect(itemRightDelim, "end").pos, p.tree}
	case itemIf:
		return &IfNode{p.branch(NodeIf, "if")}
	case itemRange:
		return &RangeNode{p.branch(NodeRange, "range")}
	case itemWith:
		return &WithNode{p.branch(NodeWith, "with")}
	case itemTemplate:
		return p.invocation()
	}
	p.unread(token)
	return &ActionNode{NodeAction, token.pos, p.tree, token.line, p.pipeline("command", itemRightDelim)}
}

func (p *parser) loopControl(name string) {
	if token := p.nextToken(); token.kind != itemRightDelim {
		p.unexpected(token, name)
	}
	if p.ranges == 0 {
		p.errorf("%s outside {{range}}", name)
	}
}

// branch reads an if, range or with action, with its body.
func (p *parser) branch(kind NodeType, context string) BranchNode {
	known := len(p.vars)
	pipe := p.pipeline(context, itemRightDelim)
	if kind == NodeRange {
		p.ranges++
	}
	list, end := p.list()
	if kind == NodeRange {
		p.ranges--
	}
	var elseList *ListNode
	if end.Type() == nodeElse {
		word := p.peek().kind
		if kind == NodeIf && word == itemIf || kind == NodeWith && word == itemWith { // {{else if}}: a body with an if
			p.next()
			elseList = &ListNode{NodeType: NodeList, Pos: end.Position(), tr: p.tree}
			if kind == NodeIf {
				elseList.append(&IfNode{p.branch(kind, context)})
			} else {
				elseList.append(&WithNode{p.branch(kind, context)})
			}
		} else {
			elseList, end = p.list()
			if end.Type() != nodeEnd {
				p.errorf("expected end; found %s", end)
			}
		}
	}
	p.vars = p.vars[:known]
	return BranchNode{kind, pipe.Pos, p.tree, pipe.Line, pipe, list, elseList}
}

// block reads a block action, which defines a template and invokes it.
func (p *parser) block() Node {
	const context = "block clause"
	token := p.nextToken()
	name := p.templateName(token, context)
	pipe := p.pipeline(context, itemRightDelim)
	inner := p.inner(name)
	list, end := inner.list()
	inner.tree.Root = list
	if end.Type() != nodeEnd {
		p.errorf("unexpected %s in %s", end, context)
	}
	inner.define()
	return &TemplateNode{NodeTemplate, token.pos, p.tree, token.line, name, pipe}
}

func (p *parser) invocation() Node {
	const context = "template clause"
	token := p.nextToken()
	name := p.templateName(token, context)
	var pipe *PipeNode
	if p.peekToken().kind == itemRightDelim {
		p.nextToken()
	} else {
		pipe = p.pipeline(context, itemRightDelim)
	}
	return &TemplateNode{NodeTemplate, token.pos, p.tree, token.line, name, pipe}
}

func (p *parser) templateName(token item, context string) string {
	if token.kind != itemString && token.kind != itemRawString {
		p.unexpected(token, context)
	}
	return p.unquote(token)
}

// variable returns the node of a variable, which must be known.
func (p *parser) variable(token item) Node {
	v := p.newVariable(token.pos, token.text)
	if !slices.Contains(p.vars, v.Ident[0]) {
		p.errorf("undefined variable %q", v.Ident[0])
	}
	return v
}

func (p *parser) newVariable(pos Pos, name string) *VariableNode {
	return &VariableNode{NodeVariable, pos, p.tree, strings.Split(name, ".")}
}

func (p *parser) newField(pos Pos, name string) *FieldNode {
	return &FieldNode{NodeField, pos, p.tree, strings.Split(name[1:], ".")}
}
