package parse

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The lexer: text up to a delimiter, and within delimiters the tokens of actions.

const (
	leftDelimiter  = "{{"
	rightDelimiter = "}}"
	openComment    = "/*"
	closeComment   = "*/"
	spaces         = " \t\r\n"
)

type lexer struct {
	input       string
	left, right string // delimiters
	start       int    // of the token being read
	pos         int
	line        int // of position lineAt
	lineAt      int
	inAction    bool
	parens      int // open ones
	comments    bool
	breakOK     bool // whether break and continue are keywords, and not functions of the user
	continueOK  bool
}

// next returns the next token.
func (l *lexer) next() item {
	if l.inAction {
		return l.action()
	}
	for {
		at := strings.Index(l.input[l.pos:], l.left)
		if at < 0 {
			l.pos = len(l.input)
			if l.pos > l.start {
				return l.emit(itemText)
			}
			return l.emit(itemEOF)
		}
		if at > 0 {
			end := l.pos + at
			text := l.input[l.start:end]
			if trimsLeft(l.input[end+len(l.left):]) {
				text = strings.TrimRight(text, spaces)
			}
			l.pos = l.start + len(text)
			token := l.emit(itemText)
			l.skipTo(end)
			if text != "" {
				return token
			}
		}
		l.pos += len(l.left)
		behind := l.pos
		if trimsLeft(l.input[l.pos:]) {
			behind += 2
		}
		if !strings.HasPrefix(l.input[behind:], openComment) {
			token := l.emit(itemLeftDelim)
			l.skipTo(behind)
			l.inAction, l.parens = true, 0
			return token
		}
		l.skipTo(behind)
		if token := l.comment(); token.kind == itemError || l.comments {
			return token
		}
	}
}

// comment reads a comment and the delimiter behind it.
func (l *lexer) comment() item {
	l.pos += len(openComment)
	at := strings.Index(l.input[l.pos:], closeComment)
	if at < 0 {
		return l.errorf("unclosed comment")
	}
	l.pos += at + len(closeComment)
	ends, trims := l.atRight()
	if !ends {
		return l.errorf("comment ends before closing delimiter")
	}
	token := l.emit(itemComment)
	l.skipRight(trims)
	return token
}

// trimsLeft reports whether what follows a left delimiter asks for the space before it to be removed.
func trimsLeft(s string) bool { return len(s) >= 2 && s[0] == '-' && isSpace(rune(s[1])) }

// atRight reports whether there is a right delimiter, and whether it asks for the space behind to be removed.
func (l *lexer) atRight() (ends, trims bool) {
	s := l.input[l.pos:]
	if len(s) >= 2 && isSpace(rune(s[0])) && s[1] == '-' && strings.HasPrefix(s[2:], l.right) {
		return true, true
	}
	return strings.HasPrefix(s, l.right), false
}

// skipRight goes behind the right delimiter.
func (l *lexer) skipRight(trims bool) {
	end := l.pos + len(l.right)
	if trims {
		end += 2
		end += len(l.input[end:]) - len(strings.TrimLeft(l.input[end:], spaces))
	}
	l.skipTo(end)
}

// skipTo goes to a position; the next token starts there.
func (l *lexer) skipTo(pos int) { l.pos, l.start = pos, pos }

// startLine returns the line of the token's start.
func (l *lexer) startLine() int {
	if l.start > l.lineAt {
		l.line += strings.Count(l.input[l.lineAt:l.start], "\n")
		l.lineAt = l.start
	}
	return l.line
}

func (l *lexer) emit(kind itemKind) item {
	token := item{kind, Pos(l.start), l.input[l.start:l.pos], l.startLine()}
	l.start = l.pos
	return token
}

// errorf returns an error as a token, and ends the input.
func (l *lexer) errorf(format string, args ...any) item {
	token := item{itemError, Pos(l.start), fmt.Sprintf(format, args...), l.startLine()}
	l.input, l.inAction = "", false
	l.pos, l.start, l.lineAt = 0, 0, 0
	return token
}

// peek returns the character at the position and its size; -1 at the end.
func (l *lexer) peek() (rune, int) {
	if l.pos >= len(l.input) {
		return -1, 0
	}
	return utf8.DecodeRuneInString(l.input[l.pos:])
}

// action returns the next token within delimiters.
func (l *lexer) action() item {
	if ends, trims := l.atRight(); ends {
		if l.parens > 0 {
			return l.errorf("unclosed left paren")
		}
		return l.closeAction(trims)
	}
	r, size := l.peek()
	if isSpace(r) {
		return l.space()
	}
	l.pos += size
	switch r {
	case -1:
		return l.errorf("unclosed action")
	case '=':
		return l.emit(itemAssign)
	case ':':
		if c, _ := l.peek(); c != '=' {
			return l.errorf("expected :=")
		}
		l.pos++
		return l.emit(itemDeclare)
	case '|':
		return l.emit(itemPipe)
	case '"':
		return l.quoted('"', itemString, "unterminated quoted string")
	case '\'':
		return l.quoted('\'', itemCharConstant, "unterminated character constant")
	case '`':
		end := strings.IndexByte(l.input[l.pos:], '`')
		if end < 0 {
			return l.errorf("unterminated raw quoted string")
		}
		l.pos += end + 1
		return l.emit(itemRawString)
	case '$':
		return l.name(itemVariable, itemVariable)
	case '.':
		if c, _ := l.peek(); c >= 0 && (c < '0' || c > '9') {
			return l.name(itemField, itemDot)
		}
		return l.number()
	case '(':
		l.parens++
		return l.emit(itemLeftParen)
	case ')':
		l.parens--
		if l.parens < 0 {
			return l.errorf("unexpected right paren")
		}
		return l.emit(itemRightParen)
	}
	switch {
	case r == '+' || r == '-' || '0' <= r && r <= '9':
		return l.number()
	case isWord(r):
		return l.word()
	case r < utf8.RuneSelf && unicode.IsPrint(r):
		return l.emit(itemChar)
	}
	return l.errorf("unrecognized character in action: %#U", r)
}

// closeAction reads the right delimiter.
func (l *lexer) closeAction(trims bool) item {
	if trims {
		l.skipTo(l.pos + 2)
	}
	l.pos += len(l.right)
	token := l.emit(itemRightDelim)
	if trims {
		rest := l.input[l.pos:]
		l.skipTo(l.pos + len(rest) - len(strings.TrimLeft(rest, spaces)))
	}
	l.inAction = false
	return token
}

// space reads a run of spaces, of which the last may belong to a delimiter that trims.
func (l *lexer) space() item {
	for {
		if _, trims := l.atRight(); trims {
			if l.pos == l.start {
				return l.closeAction(true)
			}
			break
		}
		if r, size := l.peek(); isSpace(r) {
			l.pos += size
			continue
		}
		break
	}
	return l.emit(itemSpace)
}

// quoted reads up to the closing quote, on one line.
func (l *lexer) quoted(quote byte, kind itemKind, unclosed string) item {
	for ; l.pos < len(l.input); l.pos++ {
		switch l.input[l.pos] {
		case quote:
			l.pos++
			return l.emit(kind)
		case '\n':
			return l.errorf("%s", unclosed)
		case '\\':
			if l.pos++; l.pos < len(l.input) && l.input[l.pos] == '\n' {
				return l.errorf("%s", unclosed)
			}
		}
	}
	return l.errorf("%s", unclosed)
}

// word reads a keyword, a constant or the name of a function.
func (l *lexer) word() item {
	if bad, ok := l.skipWord(); !ok {
		return l.errorf("bad character %#U", bad)
	}
	kind := keyword(l.input[l.start:l.pos])
	if kind == itemBreak && !l.breakOK || kind == itemContinue && !l.continueOK {
		kind = itemIdentifier
	}
	return l.emit(kind)
}

// name reads the name of a field or a variable; alone is the kind if there is none.
func (l *lexer) name(kind, alone itemKind) item {
	if l.atEnd() {
		return l.emit(alone)
	}
	if bad, ok := l.skipWord(); !ok {
		return l.errorf("bad character %#U", bad)
	}
	return l.emit(kind)
}

// skipWord skips letters and digits, and reports false if something follows that cannot.
func (l *lexer) skipWord() (bad rune, ok bool) {
	r, size := l.peek()
	for isWord(r) {
		l.pos += size
		r, size = l.peek()
	}
	return r, l.atEnd()
}

// atEnd reports whether a name may end here.
func (l *lexer) atEnd() bool {
	switch r, _ := l.peek(); r {
	case ' ', '\t', '\r', '\n', -1, '.', ',', '|', ':', ')', '(':
		return true
	}
	return strings.HasPrefix(l.input[l.pos:], l.right)
}

// number reads a number; whether it is one of Go is seen later.
func (l *lexer) number() item {
	l.pos = l.start
	ok := l.plainNumber()
	complex := false
	if ok && l.pos < len(l.input) && (l.input[l.pos] == '+' || l.input[l.pos] == '-') {
		complex = true
		ok = l.plainNumber() && l.input[l.pos-1] == 'i'
	}
	switch {
	case !ok:
		return l.errorf("bad number syntax: %q", l.input[l.start:l.pos])
	case complex:
		return l.emit(itemComplex)
	}
	return l.emit(itemNumber)
}

// plainNumber skips what looks like a number, and reports false if a letter or digit follows, which it skips too.
func (l *lexer) plainNumber() bool {
	const decimal = "0123456789_"
	l.accept("+-", 1)
	digits, exponent := decimal, "eE"
	if l.accept("0", 1) {
		switch {
		case l.accept("xX", 1):
			digits, exponent = "0123456789abcdefABCDEF_", "pP"
		case l.accept("oO", 1):
			digits, exponent = "01234567_", ""
		case l.accept("bB", 1):
			digits, exponent = "01_", ""
		}
	}
	l.accept(digits, -1)
	if l.accept(".", 1) {
		l.accept(digits, -1)
	}
	if l.accept(exponent, 1) {
		l.accept("+-", 1)
		l.accept(decimal, -1)
	}
	l.accept("i", 1)
	if r, size := l.peek(); isWord(r) {
		l.pos += size
		return false
	}
	return true
}

// accept skips up to n characters of a set (any number for -1), and reports whether there was one.
func (l *lexer) accept(set string, n int) bool {
	start := l.pos
	for n != 0 && l.pos < len(l.input) && strings.IndexByte(set, l.input[l.pos]) >= 0 {
		l.pos++
		n--
	}
	return l.pos > start
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }

func isWord(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsDigit(r) }
