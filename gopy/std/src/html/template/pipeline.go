// Rewriting actions: which functions a value must pass in a context, and adding them to the pipeline.

package template

import "text/template/parse"

const own = "_html_template_" // before the names of the functions that are added

// The functions that are added.
var escapers = FuncMap{
	own + "attrescaper":      escapeAttr,
	own + "commentescaper":   escapeComment,
	own + "cssescaper":       escapeCSS,
	own + "cssvaluefilter":   filterCSSValue,
	own + "htmlnamefilter":   filterName,
	own + "htmlescaper":      escapeHTML,
	own + "jsregexpescaper":  escapeJSRegexp,
	own + "jsstrescaper":     escapeJSString,
	own + "jstmpllitescaper": escapeJSTemplate,
	own + "jsvalescaper":     escapeJSValue,
	own + "nospaceescaper":   escapeUnquoted,
	own + "rcdataescaper":    escapeRCDATA,
	own + "srcsetescaper":    filterSrcset,
	own + "urlescaper":       escapeURL,
	own + "urlfilter":        filterURL,
	own + "urlnormalizer":    normalizeURL,
	"_eval_args_":            printArgs,
}

// rewriteAction adds to an action what its context asks for, and returns the context behind it.
func rewriteAction(c context, n *parse.ActionNode) context {
	if len(n.Pipe.Decl) > 0 {
		return c
	}
	c = c.beforeAction()
	for i, cmd := range n.Pipe.Cmds {
		name := functionOf(cmd)
		if isPredefined(name) && (i < len(n.Pipe.Cmds)-1 || name == "html" && c.state == inAttr && c.quote == spaceOrTagEnd) {
			return broken(ErrPredefinedEscaper, n, n.Line, "predefined escaper %q disallowed in template", name)
		}
	}
	var names []string
	switch c.state {
	case inError:
		return c
	case inURL, inCSSDouble, inCSSSingle, inCSSDoubleURL, inCSSSingleURL, inCSSURL:
		switch c.urlPart {
		case queryOrFragment:
			names = append(names, own+"urlescaper")
		case unknownURLPart:
			return broken(ErrAmbigContext, n, n.Line, "%s appears in an ambiguous context within a URL", n)
		default:
			if c.urlPart == noURLPart {
				names = append(names, own+"urlfilter")
			}
			if c.state == inCSSDouble || c.state == inCSSSingle {
				names = append(names, own+"cssescaper")
			} else {
				names = append(names, own+"urlnormalizer")
			}
		}
	case inMetaContent, inAttr:
	case inMetaContentURL:
		names = append(names, own+"urlfilter")
	case inJS:
		names = append(names, own+"jsvalescaper")
		c.slash = divides
	case inJSDouble, inJSSingle:
		names = append(names, own+"jsstrescaper")
	case inJSTemplate:
		names = append(names, own+"jstmpllitescaper")
	case inJSRegexp:
		names = append(names, own+"jsregexpescaper")
	case inCSS:
		names = append(names, own+"cssvaluefilter")
	case inText:
		names = append(names, own+"htmlescaper")
	case inRCDATA:
		names = append(names, own+"rcdataescaper")
	case inAttrName, inTag:
		c.state = inAttrName
		names = append(names, own+"htmlnamefilter")
	case inSrcset:
		names = append(names, own+"srcsetescaper")
	default:
		names = append(names, own+"commentescaper")
	}
	switch c.quote {
	case unquoted:
	case spaceOrTagEnd:
		names = append(names, own+"nospaceescaper")
	default:
		names = append(names, own+"attrescaper")
	}
	extend(n.Pipe, names)
	return c
}

// extend adds functions to a pipeline. An html or urlquery at its end takes the place of one of them that does the same.
func extend(p *parse.PipeNode, names []string) {
	if len(names) == 0 {
		return
	}
	cmds := p.Cmds
	if k := len(cmds) - 1; k >= 0 && isPredefined(functionOf(cmds[k])) {
		last := cmds[k]
		name := functionOf(last)
		if k == 0 && len(last.Args) > 1 {
			// {{html a b}} is {{printed a b | html}}.
			last.Args[0] = parse.NewIdentifier("_eval_args_").SetPos(last.Args[0].Position())
			cmds = append(cmds, command(name, p.Position()))
			k++
		}
		for i := range names {
			if equivalent(names[i]) == name {
				names[i] = name
				cmds = cmds[:k]
			}
		}
	}
	// A tree that was rewritten as part of another set of templates has the functions already.
	there := make(map[string]bool)
	for _, cmd := range cmds {
		if name := functionOf(cmd); name != "" {
			there[equivalent(name)] = true
		}
	}
	made := append([]*parse.CommandNode(nil), cmds...)
	for _, name := range names {
		if there[equivalent(name)] || len(made) > 0 && makesNeedless(functionOf(made[len(made)-1]), name) {
			continue
		}
		made = append(made, command(name, p.Position()))
	}
	p.Cmds = made
}

func command(function string, pos parse.Pos) *parse.CommandNode {
	return &parse.CommandNode{NodeType: parse.NodeCommand, Args: []parse.Node{parse.NewIdentifier(function).SetPos(pos)}}
}

// functionOf returns the name of the function that a command calls; "" if it calls none by name.
func functionOf(cmd *parse.CommandNode) string {
	if id, ok := cmd.Args[0].(*parse.IdentifierNode); ok {
		return id.Ident
	}
	return ""
}

func isPredefined(name string) bool { return name == "html" || name == "urlquery" }

// equivalent returns the predefined function that can stand for another one, or the name itself.
func equivalent(name string) string {
	switch name {
	case own + "attrescaper", own + "htmlescaper", own + "rcdataescaper":
		return "html"
	case own + "urlescaper", own + "urlnormalizer":
		return "urlquery"
	}
	return name
}

// makesNeedless tells whether what one function returns would not be changed by the next.
func makesNeedless(before, next string) bool {
	switch before {
	case own + "commentescaper":
		return next == own+"attrescaper" || next == own+"htmlescaper"
	case own + "cssescaper", own + "jsregexpescaper", own + "jsstrescaper", own + "jstmpllitescaper":
		return next == own+"attrescaper"
	case own + "urlescaper":
		return next == own+"urlnormalizer"
	}
	return false
}
