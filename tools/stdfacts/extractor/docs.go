package main

import (
	"go/ast"
	"go/doc"
	"slices"
	"strings"
)

// documentation returns a package's file of documentation, and the keys of its deprecated objects (Name or Type.Name).
//
// A line is "key TAB sentence", with "TAB deprecation note" for deprecated objects; the package itself has the key "".
func documentation(p *stdPackage, d *doc.Package) (text string, deprecated []string) {
	lines := make(map[string]string)
	add := func(key, comment string) {
		sentence, note := oneLine(d.Synopsis(comment)), deprecation(comment)
		if note != "" {
			deprecated = append(deprecated, key)
			sentence += "\t" + note
		}
		if _, ok := lines[key]; !ok && sentence != "" {
			lines[key] = key + "\t" + sentence + "\n"
		}
	}
	values := func(groups []*doc.Value) {
		for _, group := range groups {
			for _, spec := range group.Decl.Specs {
				spec := spec.(*ast.ValueSpec)
				comment := spec.Doc.Text()
				if comment == "" {
					comment = spec.Comment.Text()
				}
				if comment == "" && len(group.Decl.Specs) == 1 {
					comment = group.Doc
				}
				if note := deprecation(group.Doc); note != "" && deprecation(comment) == "" {
					comment += "\n\nDeprecated: " + note
				}
				for _, name := range spec.Names {
					if ast.IsExported(name.Name) {
						add(name.Name, comment)
					}
				}
			}
		}
	}
	funcs := func(prefix string, list []*doc.Func) {
		for _, f := range list {
			if ast.IsExported(f.Name) {
				add(prefix+f.Name, f.Doc)
			}
		}
	}
	add("", d.Doc)
	values(d.Consts)
	values(d.Vars)
	funcs("", d.Funcs)
	for _, t := range d.Types {
		values(t.Consts)
		values(t.Vars)
		funcs("", t.Funcs)
		if !ast.IsExported(t.Name) {
			continue
		}
		add(t.Name, t.Doc)
		funcs(t.Name+".", t.Methods)
		for _, spec := range t.Decl.Specs {
			spec := spec.(*ast.TypeSpec)
			var fields *ast.FieldList
			switch syntax := spec.Type.(type) {
			case *ast.StructType:
				fields = syntax.Fields
			case *ast.InterfaceType:
				fields = syntax.Methods
			}
			if fields == nil || d.Name == "syscall" {
				continue
			}
			for _, field := range fields.List {
				comment := field.Doc.Text()
				if comment == "" {
					comment = field.Comment.Text()
				}
				for _, name := range field.Names {
					if ast.IsExported(name.Name) {
						add(t.Name+"."+name.Name, comment)
					}
				}
			}
		}
	}
	keys := make([]string, 0, len(lines))
	for key := range lines {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	var b strings.Builder
	for _, key := range keys {
		b.WriteString(lines[key])
	}
	return b.String(), deprecated
}

// deprecation returns the text of a comment's paragraph that starts with "Deprecated: ".
func deprecation(comment string) string {
	for paragraph := range strings.SplitSeq(comment, "\n\n") {
		if note, ok := strings.CutPrefix(strings.TrimSpace(paragraph), "Deprecated: "); ok {
			return oneLine(note)
		}
	}
	return ""
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
