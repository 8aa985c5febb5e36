package parse

import (
	"fmt"
	"strings"
)

// The nodes that contain no others, but for numbers.

var textFormat = "%s"

// TextNode is text outside of actions.
type TextNode struct {
	NodeType
	Pos
	tr   *Tree
	Text []byte
}

func (t *TextNode) tree() *Tree                { return t.tr }
func (t *TextNode) String() string             { return fmt.Sprintf(textFormat, t.Text) }
func (t *TextNode) writeTo(b *strings.Builder) { b.WriteString(t.String()) }

// Copy returns a copy.
func (t *TextNode) Copy() Node { return &TextNode{NodeText, t.Pos, t.tr, append([]byte{}, t.Text...)} }

// CommentNode is a comment; trees have them only if ParseComments is set.
type CommentNode struct {
	NodeType
	Pos
	tr   *Tree
	Text string
}

func (c *CommentNode) tree() *Tree                { return c.tr }
func (c *CommentNode) String() string             { return c.tr.leftDelim + c.Text + c.tr.rightDelim }
func (c *CommentNode) writeTo(b *strings.Builder) { b.WriteString(c.String()) }

// Copy returns a copy.
func (c *CommentNode) Copy() Node { return &CommentNode{NodeComment, c.Pos, c.tr, c.Text} }

// IdentifierNode is the name of a function.
type IdentifierNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident string
}

// NewIdentifier returns a node without position.
func NewIdentifier(ident string) *IdentifierNode {
	return &IdentifierNode{NodeType: NodeIdentifier, Ident: ident}
}

// SetPos sets the position, and returns the node.
func (i *IdentifierNode) SetPos(pos Pos) *IdentifierNode {
	i.Pos = pos
	return i
}

// SetTree sets the tree that the node is part of, and returns the node.
func (i *IdentifierNode) SetTree(t *Tree) *IdentifierNode {
	i.tr = t
	return i
}

func (i *IdentifierNode) tree() *Tree                { return i.tr }
func (i *IdentifierNode) String() string             { return i.Ident }
func (i *IdentifierNode) writeTo(b *strings.Builder) { b.WriteString(i.Ident) }

// Copy returns a copy.
func (i *IdentifierNode) Copy() Node { return &IdentifierNode{NodeIdentifier, i.Pos, i.tr, i.Ident} }

// VariableNode is a variable, whose name has the dollar sign, and fields of it.
type VariableNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident []string
}

func (v *VariableNode) tree() *Tree                { return v.tr }
func (v *VariableNode) String() string             { return strings.Join(v.Ident, ".") }
func (v *VariableNode) writeTo(b *strings.Builder) { b.WriteString(v.String()) }

// Copy returns a copy.
func (v *VariableNode) Copy() Node {
	return &VariableNode{NodeVariable, v.Pos, v.tr, append([]string{}, v.Ident...)}
}

// DotNode is the dot.
type DotNode struct {
	NodeType
	Pos
	tr *Tree
}

// Type returns NodeDot.
func (d *DotNode) Type() NodeType             { return NodeDot }
func (d *DotNode) tree() *Tree                { return d.tr }
func (d *DotNode) String() string             { return "." }
func (d *DotNode) writeTo(b *strings.Builder) { b.WriteByte('.') }

// Copy returns a copy.
func (d *DotNode) Copy() Node { return &DotNode{NodeDot, d.Pos, d.tr} }

// NilNode is the constant nil.
type NilNode struct {
	NodeType
	Pos
	tr *Tree
}

// Type returns NodeNil.
func (n *NilNode) Type() NodeType             { return NodeNil }
func (n *NilNode) tree() *Tree                { return n.tr }
func (n *NilNode) String() string             { return "nil" }
func (n *NilNode) writeTo(b *strings.Builder) { b.WriteString("nil") }

// Copy returns a copy.
func (n *NilNode) Copy() Node { return &NilNode{NodeNil, n.Pos, n.tr} }

// FieldNode is a field of the dot, and fields of that.
type FieldNode struct {
	NodeType
	Pos
	tr    *Tree
	Ident []string
}

func (f *FieldNode) tree() *Tree    { return f.tr }
func (f *FieldNode) String() string { return text(f) }

// Copy returns a copy.
func (f *FieldNode) Copy() Node {
	return &FieldNode{NodeField, f.Pos, f.tr, append([]string{}, f.Ident...)}
}

func (f *FieldNode) writeTo(b *strings.Builder) {
	for _, name := range f.Ident {
		b.WriteString("." + name)
	}
}

// BoolNode is true or false.
type BoolNode struct {
	NodeType
	Pos
	tr   *Tree
	True bool
}

func (b *BoolNode) tree() *Tree                  { return b.tr }
func (b *BoolNode) writeTo(out *strings.Builder) { out.WriteString(b.String()) }
func (b *BoolNode) String() string {
	if b.True {
		return "true"
	}
	return "false"
}

// Copy returns a copy.
func (b *BoolNode) Copy() Node { return &BoolNode{NodeBool, b.Pos, b.tr, b.True} }

// StringNode is a string constant.
type StringNode struct {
	NodeType
	Pos
	tr     *Tree
	Quoted string // as written
	Text   string // its value
}

func (s *StringNode) tree() *Tree                { return s.tr }
func (s *StringNode) String() string             { return s.Quoted }
func (s *StringNode) writeTo(b *strings.Builder) { b.WriteString(s.Quoted) }

// Copy returns a copy.
func (s *StringNode) Copy() Node { return &StringNode{NodeString, s.Pos, s.tr, s.Quoted, s.Text} }
