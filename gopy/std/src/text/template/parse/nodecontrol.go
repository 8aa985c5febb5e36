package parse

import (
	"strconv"
	"strings"
)

// The nodes of control structures.

// BranchNode is what if, range and with have in common.
type BranchNode struct {
	NodeType
	Pos
	tr       *Tree
	Line     int // Deprecated: kept for compatibility.
	Pipe     *PipeNode
	List     *ListNode
	ElseList *ListNode // nil if there is none
}

func (b *BranchNode) tree() *Tree    { return b.tr }
func (b *BranchNode) String() string { return text(b) }

// Copy returns a node of the kind that this is part of, with the same contents.
func (b *BranchNode) Copy() Node {
	switch b.NodeType {
	case NodeIf:
		return &IfNode{*b}
	case NodeRange:
		return &RangeNode{*b}
	case NodeWith:
		return &WithNode{*b}
	}
	panic("unknown branch type")
}

// deep returns a copy with copied contents.
func (b *BranchNode) deep() BranchNode {
	return BranchNode{b.NodeType, b.Pos, b.tr, b.Line, b.Pipe.CopyPipe(), b.List.CopyList(), b.ElseList.CopyList()}
}

func (b *BranchNode) writeTo(out *strings.Builder) {
	left, right := b.tr.leftDelim, b.tr.rightDelim
	name := ""
	switch b.NodeType {
	case NodeIf:
		name = "if "
	case NodeRange:
		name = "range "
	case NodeWith:
		name = "with "
	default:
		panic("unknown branch type")
	}
	out.WriteString(left + name)
	b.Pipe.writeTo(out)
	out.WriteString(right)
	b.List.writeTo(out)
	if b.ElseList != nil {
		out.WriteString(left + "else" + right)
		b.ElseList.writeTo(out)
	}
	out.WriteString(left + "end" + right)
}

// IfNode is an if action.
type IfNode struct {
	BranchNode
}

// Copy returns a copy.
func (i *IfNode) Copy() Node { return &IfNode{i.deep()} }

// RangeNode is a range action.
type RangeNode struct {
	BranchNode
}

// Copy returns a copy.
func (r *RangeNode) Copy() Node { return &RangeNode{r.deep()} }

// WithNode is a with action.
type WithNode struct {
	BranchNode
}

// Copy returns a copy.
func (w *WithNode) Copy() Node { return &WithNode{w.deep()} }

// BreakNode is a break action.
type BreakNode struct {
	tr *Tree
	NodeType
	Pos
	Line int
}

func (b *BreakNode) tree() *Tree                  { return b.tr }
func (b *BreakNode) String() string               { return b.tr.leftDelim + "break" + b.tr.rightDelim }
func (b *BreakNode) writeTo(out *strings.Builder) { out.WriteString(b.String()) }

// Copy returns a copy.
func (b *BreakNode) Copy() Node { return &BreakNode{b.tr, NodeBreak, b.Pos, b.Line} }

// ContinueNode is a continue action.
type ContinueNode struct {
	tr *Tree
	NodeType
	Pos
	Line int
}

func (c *ContinueNode) tree() *Tree                { return c.tr }
func (c *ContinueNode) String() string             { return c.tr.leftDelim + "continue" + c.tr.rightDelim }
func (c *ContinueNode) writeTo(b *strings.Builder) { b.WriteString(c.String()) }

// Copy returns a copy.
func (c *ContinueNode) Copy() Node { return &ContinueNode{c.tr, NodeContinue, c.Pos, c.Line} }

// endNode is an end action; it only occurs while parsing.
type endNode struct {
	NodeType
	Pos
	tr *Tree
}

func (e *endNode) tree() *Tree                { return e.tr }
func (e *endNode) String() string             { return e.tr.leftDelim + "end" + e.tr.rightDelim }
func (e *endNode) writeTo(b *strings.Builder) { b.WriteString(e.String()) }
func (e *endNode) Copy() Node                 { return &endNode{nodeEnd, e.Pos, e.tr} }

// elseNode is an else action; it only occurs while parsing.
type elseNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int
}

func (e *elseNode) tree() *Tree                { return e.tr }
func (e *elseNode) String() string             { return e.tr.leftDelim + "else" + e.tr.rightDelim }
func (e *elseNode) writeTo(b *strings.Builder) { b.WriteString(e.String()) }
func (e *elseNode) Copy() Node                 { return &elseNode{nodeElse, e.Pos, e.tr, e.Line} }

// TemplateNode invokes another template.
type TemplateNode struct {
	NodeType
	Pos
	tr   *Tree
	Line int // Deprecated: kept for compatibility.
	Name string
	Pipe *PipeNode // its dot; nil if there is none
}

func (t *TemplateNode) tree() *Tree    { return t.tr }
func (t *TemplateNode) String() string { return text(t) }

// Copy returns a copy.
func (t *TemplateNode) Copy() Node {
	return &TemplateNode{NodeTemplate, t.Pos, t.tr, t.Line, t.Name, t.Pipe.CopyPipe()}
}

func (t *TemplateNode) writeTo(b *strings.Builder) {
	b.WriteString(t.tr.leftDelim + "template " + strconv.Quote(t.Name))
	if t.Pipe != nil {
		b.WriteByte(' ')
		t.Pipe.writeTo(b)
	}
	b.WriteString(t.tr.rightDelim)
}
