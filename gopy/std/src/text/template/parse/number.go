package parse

import (
	"fmt"
	"strconv"
	"strings"
)

// NumberNode is a number, with its value in all types that can have it.
type NumberNode struct {
	NodeType
	Pos
	tr         *Tree
	IsInt      bool
	IsUint     bool
	IsFloat    bool
	IsComplex  bool
	Int64      int64
	Uint64     uint64
	Float64    float64
	Complex128 complex128
	Text       string // as written
}

func (n *NumberNode) tree() *Tree                { return n.tr }
func (n *NumberNode) String() string             { return n.Text }
func (n *NumberNode) writeTo(b *strings.Builder) { b.WriteString(n.Text) }

// Copy returns a copy.
func (n *NumberNode) Copy() Node {
	other := *n
	return &other
}

// newNumber returns the node of a number as the lexer found it.
func newNumber(tr *Tree, token item) (*NumberNode, error) {
	text := token.text
	n := &NumberNode{NodeType: NodeNumber, Pos: token.pos, tr: tr, Text: text}
	switch {
	case token.kind == itemCharConstant:
		r, _, rest, err := strconv.UnquoteChar(text[1:], text[0])
		if err != nil {
			return nil, err
		}
		if rest != "'" {
			return nil, fmt.Errorf("malformed character constant: %s", text)
		}
		n.setInt(int64(r))
		n.setUint(uint64(r))
		n.setFloat(float64(r))
		return n, nil
	case token.kind == itemComplex:
		if _, err := fmt.Sscan(text, &n.Complex128); err != nil {
			return nil, err
		}
		n.fromComplex()
		return n, nil
	case strings.HasSuffix(text, "i"):
		if f, err := strconv.ParseFloat(text[:len(text)-1], 64); err == nil {
			n.Complex128 = complex(0, f)
			n.fromComplex()
			return n, nil
		}
	}
	u, err := strconv.ParseUint(text, 0, 64)
	if err == nil {
		n.setUint(u)
		n.setFloat(float64(u))
	}
	if i, err := strconv.ParseInt(text, 0, 64); err == nil {
		n.setInt(i)
		n.setFloat(float64(i))
		if i == 0 { // -0
			n.setUint(u)
		}
	}
	if n.IsInt || n.IsUint {
		return n, nil
	}
	f, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return nil, fmt.Errorf("illegal number syntax: %q", text)
	}
	if !strings.ContainsAny(text, ".eEpP") {
		return nil, fmt.Errorf("integer overflow: %q", text)
	}
	n.setFloat(f)
	n.fromFloat()
	return n, nil
}

func (n *NumberNode) setInt(i int64)     { n.IsInt, n.Int64 = true, i }
func (n *NumberNode) setUint(u uint64)   { n.IsUint, n.Uint64 = true, u }
func (n *NumberNode) setFloat(f float64) { n.IsFloat, n.Float64 = true, f }

// fromFloat sets the integers, if the float is one.
func (n *NumberNode) fromFloat() {
	if i := int64(n.Float64); float64(i) == n.Float64 {
		n.setInt(i)
	}
	if u := uint64(n.Float64); float64(u) == n.Float64 {
		n.setUint(u)
	}
}

// fromComplex sets the other numbers, if there is no imaginary part.
func (n *NumberNode) fromComplex() {
	n.IsComplex = true
	if imag(n.Complex128) == 0 {
		n.setFloat(real(n.Complex128))
		n.fromFloat()
	}
}
