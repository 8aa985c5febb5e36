// What attributes hold, by their names.

package template

import "strings"

// Those not listed hold plain text.
var attributeContent = map[string]content{
	"accept-charset": unsafeContent,
	"action":         isURL,
	"archive":        isURL,
	"async":          unsafeContent,
	"background":     isURL,
	"challenge":      unsafeContent,
	"charset":        unsafeContent,
	"cite":           isURL,
	"classid":        isURL,
	"codebase":       isURL,
	"content":        unsafeContent,
	"crossorigin":    unsafeContent,
	"data":           isURL,
	"defer":          unsafeContent,
	"enctype":        unsafeContent,
	"form":           unsafeContent,
	"formaction":     isURL,
	"formenctype":    unsafeContent,
	"formmethod":     unsafeContent,
	"formnovalidate": unsafeContent,
	"href":           isURL,
	"http-equiv":     unsafeContent,
	"icon":           isURL,
	"keytype":        unsafeContent,
	"language":       unsafeContent,
	"longdesc":       isURL,
	"manifest":       isURL,
	"method":         unsafeContent,
	"novalidate":     unsafeContent,
	"pattern":        unsafeContent,
	"poster":         isURL,
	"profile":        isURL,
	"rel":            unsafeContent,
	"sandbox":        unsafeContent,
	"src":            isURL,
	"srcdoc":         isHTML,
	"srclang":        plain, // though it has "src" in its name
	"srcset":         isSrcset,
	"style":          isCSS,
	"type":           unsafeContent,
	"usemap":         isURL,
	"value":          unsafeContent,
	"xmlns":          isURL,
}

// contentOf returns what an attribute holds; its name is in lower case. Of a data- attribute or one with a name space, the rest
// of the name decides; of unknown ones, whether the name looks like a handler of events or a URL.
func contentOf(name string) content {
	if rest, ok := strings.CutPrefix(name, "data-"); ok {
		name = rest
	} else if space, local, ok := strings.Cut(name, ":"); ok {
		if space == "xmlns" {
			return isURL
		}
		name = local
	}
	if found, ok := attributeContent[name]; ok {
		return found
	}
	switch {
	case strings.HasPrefix(name, "on"):
		return isJS
	case strings.Contains(name, "src") || strings.Contains(name, "uri") || strings.Contains(name, "url"):
		return isURL
	}
	return plain
}

// attrOf classifies an attribute of an element.
func attrOf(name string, of element) attr {
	switch {
	case of == scriptElement && name == "type":
		return scriptTypeAttr
	case of == metaElement && name == "content":
		return metaContentAttr
	}
	switch contentOf(name) {
	case isURL:
		return urlAttr
	case isCSS:
		return styleAttr
	case isJS:
		return scriptAttr
	case isSrcset:
		return srcsetAttr
	}
	return ordinaryAttr
}

// valueState is the state at the start of an attribute's value.
func valueState(a attr) state {
	switch a {
	case scriptAttr:
		return inJS
	case styleAttr:
		return inCSS
	case urlAttr:
		return inURL
	case srcsetAttr:
		return inSrcset
	case metaContentAttr:
		return inMetaContent
	}
	return inAttr
}

// isScriptType tells whether a script element of a type (a MIME type, parameters are passed over) has JavaScript in it.
func isScriptType(mime string) bool {
	mime, _, _ = strings.Cut(mime, ";")
	mime = strings.TrimSpace(strings.ToLower(mime))
	switch mime {
	case "", "module", "application/json", "application/ld+json", "text/jscript", "text/livescript", "text/javascript1.0",
		"text/javascript1.1", "text/javascript1.2", "text/javascript1.3", "text/javascript1.4", "text/javascript1.5":
		return true
	}
	kind, name, _ := strings.Cut(mime, "/")
	name = strings.TrimPrefix(name, "x-")
	return (kind == "application" || kind == "text") && (name == "javascript" || name == "ecmascript")
}
