package parse

import "strings"

// The nodes of trees: those that contain others.

// A Node is a part of a template. Only this package's types are nodes.
type Node interface {
	Type() NodeType
	String() string
	// Copy returns a copy of the node and what it contains.
	Copy() Node
	// Position returns where the node starts in the text.
	Position() Pos
	tree() *Tree
	writeTo(*strings.Builder)
}

// NodeType is the kind of a node.
type NodeType int

// Type returns the kind itself, which nodes embed.
func (t NodeType) Type() NodeType { return t }

// Pos is a position in the text, in bytes.
type Pos int

// Position returns the position itself, which nodes embed.
func (p Pos) Position() Pos { return p }

// The kinds of nodes.
const (
	NodeText NodeType = iota
	NodeAction
	NodeBool
	NodeChain
	NodeCommand
	NodeDot
	nodeElse // not in trees
	nodeEnd  // likewise
	NodeField
	NodeIdentifier
	NodeIf
	NodeList
	NodeNil
	NodeNumber
	NodePipe
	NodeRange
	NodeString
	NodeTemplate
	NodeVariable
	NodeWith
	NodeComment
	NodeBreak
	NodeContinue
)

// text returns a node as the text of a template.
func text(n Node) string {
	var b strings.Builder
	n.writeTo(&b)
	return b.String()
}

// ListNode is a sequence of nodes.
type ListNode struct {
	NodeType
	Pos
	tr    *Tree
	Nodes []Node
}

func (l *ListNode) append(n Node)  { l.Nodes = append(l.Nodes, n) }
func (l *ListNode) tree() *Tree    { return l.tr }
func (l *ListNode) String() string { return text(l) }

// Copy returns a copy.
func (l *ListNode) Copy() Node { return l.CopyList() }

// CopyList returns a copy; nil of nil.
func (l *ListNode) CopyList() *ListNode {
	if l == nil {
		return nil
	}
	other := &ListNode{NodeList, l.Pos, l.tr, nil}
	for _, n := range l.Nodes {
		other.append(n.Copy())
	}
	return other
}

func (l *ListNode) writeTo(b *strings.Builder) {
	for _, n := range l.Nodes {
		n.writeTo(b)
	}
}

// ActionNode is a pipeline whose value is printed, unless it declares variables.
type ActionNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int // Deprecated: kept for compatibility.
	Pipe *PipeNode
}

func (a *ActionNode) tree() *Tree    { return a.tr }
func (a *ActionNode) String() string { return text(a) }

// Copy returns a copy.
func (a *ActionNode) Copy() Node {
	return &ActionNode{NodeAction, a.Pos, a.tr, a.Line, a.Pipe.CopyPipe()}
}

func (a *ActionNode) writeTo(b *strings.Builder) {
	b.WriteString(a.tr.leftDelim)
	a.Pipe.writeTo(b)
	b.WriteString(a.tr.rightDelim)
}

// PipeNode is a pipeline, with the variables that it declares or assigns to.
type PipeNode struct {
	NodeType
	Pos
	tr       *Tree
	Line     int  // Deprecated: kept for compatibility.
	IsAssign bool // assign, not declare
	Decl     []*VariableNode
	Cmds     []*CommandNode
}

func (p *PipeNode) append(c *CommandNode) { p.Cmds = append(p.Cmds, c) }
func (p *PipeNode) tree() *Tree           { return p.tr }
func (p *PipeNode) String() string        { return text(p) }

// Copy returns a copy.
func (p *PipeNode) Copy() Node { return p.CopyPipe() }

// CopyPipe returns a copy; nil of nil.
func (p *PipeNode) CopyPipe() *PipeNode {
	if p == nil {
		return nil
	}
	other := &PipeNode{NodePipe, p.Pos, p.tr, p.Line, p.IsAssign, make([]*VariableNode, len(p.Decl)), nil}
	for i, v := range p.Decl {
		other.Decl[i] = v.Copy().(*VariableNode)
	}
	for _, c := range p.Cmds {
		other.append(c.Copy().(*CommandNode))
	}
	return other
}

func (p *PipeNode) writeTo(b *strings.Builder) {
	for i, v := range p.Decl {
		if i > 0 {
			b.WriteString(", ")
		}
		v.writeTo(b)
	}
	switch {
	case len(p.Decl) == 0:
	case p.IsAssign:
		b.WriteString(" = ")
	default:
		b.WriteString(" := ")
	}
	for i, c := range p.Cmds {
		if i > 0 {
			b.WriteString(" | ")
		}
		c.writeTo(b)
	}
}

// CommandNode is a function or value and its arguments.
type CommandNode struct {
	NodeType
	Pos
	tr   *Tree
	Args []Node
}

func (c *CommandNode) append(arg Node) { c.Args = append(c.Args, arg) }
func (c *CommandNode) tree() *Tree     { return c.tr }
func (c *CommandNode) String() string  { return text(c) }

// Copy returns a copy.
func (c *CommandNode) Copy() Node {
	if c == nil {
		return c
	}
	other := &CommandNode{NodeCommand, c.Pos, c.tr, nil}
	for _, arg := range c.Args {
		other.append(arg.Copy())
	}
	return other
}

func (c *CommandNode) writeTo(b *strings.Builder) {
	for i, arg := range c.Args {
		if i > 0 {
			b.WriteByte(' ')
		}
		writeOperand(b, arg)
	}
}

// writeOperand writes a node, in parentheses if it is a pipeline.
func writeOperand(b *strings.Builder, n Node) {
	if p, ok := n.(*PipeNode); ok {
		b.WriteByte('(')
		p.writeTo(b)
		b.WriteByte(')')
		return
	}
	n.writeTo(b)
}

// ChainNode is a value in parentheses, or the result of a function, and fields of it.
type ChainNode struct {
	NodeType
	Pos
	tr    *Tree
	Node  Node
	Field []string
}

func (c *ChainNode) tree() *Tree    { return c.tr }
func (c *ChainNode) String() string { return text(c) }

// Add adds a field, written with its dot.
func (c *ChainNode) Add(field string) {
	if field == "" || field[0] != '.' {
		panic("no dot in field")
	}
	if field == "." {
		panic("empty field")
	}
	c.Field = append(c.Field, field[1:])
}

// Copy returns a copy.
func (c *ChainNode) Copy() Node {
	return &ChainNode{NodeChain, c.Pos, c.tr, c.Node, append([]string{}, c.Field...)}
}

func (c *ChainNode) writeTo(b *strings.Builder) {
	writeOperand(b, c.Node)
	for _, field := range c.Field {
		b.WriteString("." + field)
	}
}
