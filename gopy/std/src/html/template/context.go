// Contexts: what is known about a place in the output, and so about what may be written there.

package template

import (
	"fmt"
	"text/template/parse"
)

// context is a place in the output. Contexts are compared by ==; the zero context is text between tags.
type context struct {
	state   state
	quote   quote
	urlPart urlPart
	slash   slash
	// braces has a rune for each ${ of a template literal that is open: how many { within it are.
	braces  string
	attr    attr
	element element
	err     *Error
}

// Of the types below, the names that messages show.
type (
	state   uint8 // where in the syntax of HTML, JavaScript or CSS
	quote   uint8 // what ends the attribute's value
	urlPart uint8
	slash   uint8 // what a slash in JavaScript means
	attr    uint8 // what kind of attribute a tag is at
	element uint8 // the element with special content that a tag or its content belongs to
)

const (
	inText state = iota
	inTag
	inAttrName
	afterName
	beforeValue
	inHTMLComment
	inRCDATA // the content of title and textarea
	inAttr
	inURL
	inSrcset
	inJS
	inJSDouble
	inJSSingle
	inJSTemplate
	inJSRegexp
	inJSBlockComment
	inJSLineComment
	inJSOpenComment  // <!-- in a script, which is a line comment
	inJSCloseComment // likewise -->
	inCSS
	inCSSDouble
	inCSSSingle
	inCSSDoubleURL
	inCSSSingleURL
	inCSSURL
	inCSSBlockComment
	inCSSLineComment
	inError
	inMetaContent
	inMetaContentURL
	isDead // behind break and continue
)

const (
	unquoted quote = iota // not in a value
	doubleQuote
	singleQuote
	spaceOrTagEnd
)

const (
	noURLPart urlPart = iota // not in a URL, or at its start
	beforeQuery
	queryOrFragment
	unknownURLPart
)

const (
	startsRegexp slash = iota
	divides
	unknownSlash
)

const (
	ordinaryAttr attr = iota
	scriptAttr
	scriptTypeAttr
	styleAttr
	urlAttr
	srcsetAttr
	metaContentAttr
)

const (
	ordinaryElement element = iota
	scriptElement
	styleElement
	textareaElement
	titleElement
	metaElement
)

var stateNames = [...]string{
	"Text", "Tag", "AttrName", "AfterName", "BeforeValue", "HTMLCmt", "RCDATA", "Attr", "URL", "Srcset", "JS", "JSDqStr",
	"JSSqStr", "JSTmplLit", "JSRegexp", "JSBlockCmt", "JSLineCmt", "JSHTMLOpenCmt", "JSHTMLCloseCmt", "CSS", "CSSDqStr", "CSSSqStr",
	"CSSDqURL", "CSSSqURL", "CSSURL", "CSSBlockCmt", "CSSLineCmt", "Error", "MetaContent", "MetaContentURL", "Dead",
}

func (s state) String() string { return "state" + stateNames[s] }
func (q quote) String() string {
	return "delim" + [...]string{"None", "DoubleQuote", "SingleQuote", "SpaceOrTagEnd"}[q]
}
func (u urlPart) String() string {
	return "urlPart" + [...]string{"None", "PreQuery", "QueryOrFrag", "Unknown"}[u]
}
func (s slash) String() string { return "jsCtx" + [...]string{"Regexp", "DivOp", "Unknown"}[s] }
func (a attr) String() string {
	return "attr" + [...]string{"None", "Script", "ScriptType", "Style", "URL", "Srcset", "MetaContent"}[a]
}
func (e element) String() string {
	return "element" + [...]string{"None", "Script", "Style", "Textarea", "Title", "Meta"}[e]
}

func (s state) isComment() bool {
	switch s {
	case inHTMLComment, inJSBlockComment, inJSLineComment, inJSOpenComment, inJSCloseComment, inCSSBlockComment, inCSSLineComment:
		return true
	}
	return false
}

// isScriptLiteral tells whether a state is within a string or regular expression of JavaScript.
func (s state) isScriptLiteral() bool { return s >= inJSDouble && s <= inJSRegexp }

// String is how messages show a context.
func (c context) String() string {
	var err error
	if c.err != nil {
		err = c.err
	}
	return fmt.Sprintf("{%v %v %v %v %v %v %v %v}", c.state, c.quote, c.urlPart, c.slash, []rune(c.braces), c.attr, c.element, err)
}

// variant names a template as it is when invoked in a context.
func (c context) variant(template string) string {
	if c.state == inText {
		return template
	}
	name := template + "$htmltemplate_" + c.state.String()
	if c.quote != unquoted {
		name += "_" + c.quote.String()
	}
	if c.urlPart != noURLPart {
		name += "_" + c.urlPart.String()
	}
	if c.slash != startsRegexp {
		name += "_" + c.slash.String()
	}
	if c.braces != "" {
		name += fmt.Sprintf("_jsBraceDepth(%v)", []rune(c.braces))
	}
	if c.attr != ordinaryAttr {
		name += "_" + c.attr.String()
	}
	if c.element != ordinaryElement {
		name += "_" + c.element.String()
	}
	return name
}

// beforeAction is the context of an action that directly follows c: in a tag a name starts, behind = an unquoted value.
func (c context) beforeAction() context {
	switch c.state {
	case inTag:
		c.state = inAttrName
	case beforeValue:
		c.state, c.quote, c.attr = valueState(c.attr), spaceOrTagEnd, ordinaryAttr
	case afterName:
		c.state, c.attr = inAttrName, ordinaryAttr
	}
	return c
}

// join returns the context behind two branches of a node (an if, with or range, as `kind` says). They must agree, but for the
// part of a URL and the meaning of a slash, which become unknown.
func join(a, b context, node parse.Node, kind string) context {
	switch {
	case a.state == inError || b.state == isDead:
		return a
	case b.state == inError || a.state == isDead || a == b:
		return b
	}
	same := a
	if same.urlPart = b.urlPart; same == b {
		same.urlPart = unknownURLPart
		return same
	}
	same = a
	if same.slash = b.slash; same == b {
		same.slash = unknownSlash
		return same
	}
	if x, y := a.beforeAction(), b.beforeAction(); x != a || y != b {
		if both := join(x, y, node, kind); both.state != inError {
			return both
		}
	}
	return broken(ErrBranchEnd, node, 0, "{{%s}} branches end in different contexts: %v, %v", kind, a, b)
}
