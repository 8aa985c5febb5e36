package parse

// The parser of pipelines.

// pipeline reads a pipeline up to a token of the kind given, which it takes too.
func (p *parser) pipeline(context string, end itemKind) *PipeNode {
	token := p.peekToken()
	pipe := &PipeNode{NodeType: NodePipe, Pos: token.pos, tr: p.tree, Line: token.line}
	p.declarations(pipe, context)
	for {
		token := p.nextToken()
		switch token.kind {
		case end:
			p.checkPipeline(pipe, context)
			return pipe
		case itemBool, itemCharConstant, itemComplex, itemDot, itemField, itemIdentifier, itemNumber, itemNil,
			itemRawString, itemString, itemVariable, itemLeftParen:
			p.unread(token)
			pipe.append(p.command())
		default:
			p.unexpected(token, context)
		}
	}
}

// declarations reads the variables at the start of a pipeline that it declares or assigns to.
func (p *parser) declarations(pipe *PipeNode, context string) {
	for p.peekToken().kind == itemVariable {
		v := p.nextToken()
		after := p.peek()
		token := p.nextToken()
		comma := token.kind == itemChar && token.text == ","
		if !comma && token.kind != itemAssign && token.kind != itemDeclare { // an operand
			if after.kind == itemSpace {
				p.unread(token, after, v)
			} else {
				p.unread(token, v)
			}
			return
		}
		pipe.Decl = append(pipe.Decl, p.newVariable(v.pos, v.text))
		p.vars = append(p.vars, v.text)
		if !comma {
			pipe.IsAssign = token.kind == itemAssign
			return
		}
		if context != "range" || len(pipe.Decl) > 1 {
			p.errorf("too many declarations in %s", context)
		}
		switch p.peekToken().kind {
		case itemVariable, itemRightDelim, itemRightParen:
		default:
			p.errorf("range can only initialize variables")
		}
	}
}

// checkPipeline refuses an empty pipeline, and one that passes a value to a constant.
func (p *parser) checkPipeline(pipe *PipeNode, context string) {
	if len(pipe.Cmds) == 0 {
		p.errorf("missing value for %s", context)
	}
	for i, c := range pipe.Cmds[1:] {
		switch c.Args[0].Type() {
		case NodeBool, NodeDot, NodeNil, NodeNumber, NodeString:
			p.errorf("non executable command in pipeline stage %d", i+2)
		}
	}
}

// command reads operands with space in between.
func (p *parser) command() *CommandNode {
	c := &CommandNode{NodeType: NodeCommand, Pos: p.peekToken().pos, tr: p.tree}
	for {
		p.peekToken()
		if operand := p.operand(); operand != nil {
			c.append(operand)
		}
		token := p.next()
		switch token.kind {
		case itemSpace:
			continue
		case itemRightDelim, itemRightParen:
			p.unread(token)
		case itemPipe:
		default:
			p.unexpected(token, "operand")
		}
		break
	}
	if len(c.Args) == 0 {
		p.errorf("empty command")
	}
	return c
}

// operand reads a term and the fields behind it. It is nil if there is no term.
func (p *parser) operand() Node {
	term := p.term()
	if term == nil || p.peek().kind != itemField {
		return term
	}
	chain := &ChainNode{NodeType: NodeChain, Pos: p.peek().pos, tr: p.tree, Node: term}
	for p.peek().kind == itemField {
		chain.Add(p.next().text)
	}
	switch term.Type() {
	case NodeField:
		return p.newField(chain.Pos, chain.String())
	case NodeVariable:
		return p.newVariable(chain.Pos, chain.String())
	case NodeBool, NodeString, NodeNumber, NodeNil, NodeDot:
		p.errorf("unexpected . after term %q", term.String())
	}
	return chain
}

const maxParens = 10000

func (p *parser) term() Node {
	token := p.nextToken()
	switch token.kind {
	case itemIdentifier:
		if p.tree.Mode&SkipFuncCheck == 0 && !p.hasFunction(token.text) {
			p.errorf("function %q not defined", token.text)
		}
		return &IdentifierNode{NodeIdentifier, token.pos, p.tree, token.text}
	case itemDot:
		return &DotNode{NodeDot, token.pos, p.tree}
	case itemNil:
		return &NilNode{NodeNil, token.pos, p.tree}
	case itemVariable:
		return p.variable(token)
	case itemField:
		return p.newField(token.pos, token.text)
	case itemBool:
		return &BoolNode{NodeBool, token.pos, p.tree, token.text == "true"}
	case itemCharConstant, itemComplex, itemNumber:
		number, err := newNumber(p.tree, token)
		if err != nil {
			p.errorf("%s", err)
		}
		return number
	case itemString, itemRawString:
		return &StringNode{NodeString, token.pos, p.tree, token.text, p.unquote(token)}
	case itemLeftParen:
		if p.parens >= maxParens {
			p.errorf("max expression depth exceeded")
		}
		p.parens++
		pipe := p.pipeline("parenthesized pipeline", itemRightParen)
		p.parens--
		return pipe
	}
	p.unread(token)
	return nil
}
