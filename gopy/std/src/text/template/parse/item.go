package parse

import "fmt"

// The tokens that the lexer makes.

type item struct {
	kind itemKind
	pos  Pos
	text string
	line int
}

// String returns the token as it appears in messages.
func (i item) String() string {
	switch {
	case i.kind == itemEOF:
		return "EOF"
	case i.kind == itemError:
		return i.text
	case i.kind > itemKeyword:
		return "<" + i.text + ">"
	case len(i.text) > 10:
		return fmt.Sprintf("%.10q...", i.text)
	}
	return fmt.Sprintf("%q", i.text)
}

type itemKind int

const (
	itemError itemKind = iota // the text is the message
	itemEOF
	itemText
	itemComment
	itemLeftDelim
	itemRightDelim
	itemSpace
	itemAssign  // =
	itemDeclare // :=
	itemPipe
	itemLeftParen
	itemRightParen
	itemChar // any other printable ASCII character
	itemBool
	itemCharConstant
	itemComplex
	itemNumber
	itemString
	itemRawString
	itemField
	itemIdentifier
	itemVariable
	itemKeyword // what follows are keywords
	itemBlock
	itemBreak
	itemContinue
	itemDefine
	itemDot
	itemElse
	itemEnd
	itemIf
	itemNil
	itemRange
	itemTemplate
	itemWith
)

// keyword returns the kind of a word; an identifier if it is none.
func keyword(word string) itemKind {
	switch word {
	case "block":
		return itemBlock
	case "break":
		return itemBreak
	case "continue":
		return itemContinue
	case "define":
		return itemDefine
	case "else":
		return itemElse
	case "end":
		return itemEnd
	case "if":
		return itemIf
	case "nil":
		return itemNil
	case "range":
		return itemRange
	case "template":
		return itemTemplate
	case "with":
		return itemWith
	case "true", "false":
		return itemBool
	}
	return itemIdentifier
}
