// Astdump prints the go/ast trees of files, one node a line, in the format of tests/syntax/dump.py.
//
// Usage: astdump [-hash] file...  (or the file names on standard input, one a line)
// With -hash it prints a line "hash path" a file instead. Files that go/parser refuses give the line "error path".
package main

import (
	"bufio"
	"crypto/md5"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
)

type dumper struct {
	out  strings.Builder
	base int
}

func (d *dumper) at(p token.Pos) string {
	if !p.IsValid() {
		return "-"
	}
	return strconv.Itoa(int(p) - d.base)
}

// line writes the kind and extent of a node and its other properties.
func (d *dumper) line(kind string, n ast.Node, rest ...any) {
	fmt.Fprintf(&d.out, "%s %s %s", kind, d.at(n.Pos()), d.at(n.End()))
	for _, r := range rest {
		switch r := r.(type) {
		case token.Pos:
			d.out.WriteString(" " + d.at(r))
		case *ast.CommentGroup:
			if r == nil {
				d.out.WriteString(" -")
			} else {
				d.out.WriteString(" " + d.at(r.Pos()))
			}
		case string:
			d.out.WriteString(" " + strings.ReplaceAll(r, "\n", `\n`))
		case token.Token:
			if r == token.ILLEGAL {
				d.out.WriteString(" ")
			} else {
				d.out.WriteString(" " + r.String())
			}
		default:
			fmt.Fprintf(&d.out, " %v", r)
		}
	}
	d.out.WriteByte('\n')
}

func list[T ast.Node](d *dumper, nodes []T) {
	fmt.Fprintf(&d.out, "list %d\n", len(nodes))
	for _, n := range nodes {
		d.node(n)
	}
}

func (d *dumper) expr(x ast.Expr) {
	if x == nil {
		d.out.WriteString("nil\n")
	} else {
		d.node(x)
	}
}

func (d *dumper) stmt(s ast.Stmt) {
	if s == nil {
		d.out.WriteString("nil\n")
	} else {
		d.node(s)
	}
}

func (d *dumper) fields(f *ast.FieldList) {
	if f == nil {
		d.out.WriteString("nil\n")
		return
	}
	d.line("FieldList", f, f.Opening, f.Closing)
	list(d, f.List)
}

func (d *dumper) literal(l *ast.BasicLit) {
	if l == nil {
		d.out.WriteString("nil\n")
	} else {
		d.node(l)
	}
}

func (d *dumper) name(i *ast.Ident) {
	if i == nil {
		d.out.WriteString("nil\n")
	} else {
		d.node(i)
	}
}

func (d *dumper) block(b *ast.BlockStmt) {
	if b == nil {
		d.out.WriteString("nil\n")
	} else {
		d.node(b)
	}
}

func (d *dumper) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Ident:
		d.line("Ident", n, n.Name)
	case *ast.Ellipsis:
		d.line("Ellipsis", n)
		d.expr(n.Elt)
	case *ast.BasicLit:
		d.line("BasicLit", n, n.Kind.String(), n.Value)
	case *ast.CompositeLit:
		d.line("CompositeLit", n, n.Lbrace, n.Rbrace)
		d.expr(n.Type)
		list(d, n.Elts)
	case *ast.FuncLit:
		d.line("FuncLit", n)
		d.node(n.Type)
		d.block(n.Body)
	case *ast.ParenExpr:
		d.line("ParenExpr", n, n.Rparen)
		d.expr(n.X)
	case *ast.SelectorExpr:
		d.line("SelectorExpr", n)
		d.expr(n.X)
		d.node(n.Sel)
	case *ast.IndexExpr:
		d.line("IndexExpr", n, n.Lbrack, n.Rbrack)
		d.expr(n.X)
		list(d, []ast.Expr{n.Index})
	case *ast.IndexListExpr:
		d.line("IndexExpr", n, n.Lbrack, n.Rbrack)
		d.expr(n.X)
		list(d, n.Indices)
	case *ast.SliceExpr:
		d.line("SliceExpr", n, n.Lbrack, n.Slice3, n.Rbrack)
		d.expr(n.X)
		d.expr(n.Low)
		d.expr(n.High)
		d.expr(n.Max)
	case *ast.TypeAssertExpr:
		d.line("TypeAssertExpr", n, n.Lparen, n.Rparen)
		d.expr(n.X)
		d.expr(n.Type)
	case *ast.CallExpr:
		d.line("CallExpr", n, n.Lparen, n.Ellipsis, n.Rparen)
		d.expr(n.Fun)
		list(d, n.Args)
	case *ast.StarExpr:
		d.line("StarExpr", n)
		d.expr(n.X)
	case *ast.UnaryExpr:
		d.line("UnaryExpr", n, n.Op)
		d.expr(n.X)
	case *ast.BinaryExpr:
		d.line("BinaryExpr", n, n.OpPos, n.Op)
		d.expr(n.X)
		d.expr(n.Y)
	case *ast.KeyValueExpr:
		d.line("KeyValueExpr", n, n.Colon)
		d.expr(n.Key)
		d.expr(n.Value)
	case *ast.ArrayType:
		d.line("ArrayType", n, n.Lbrack)
		d.expr(n.Len)
		d.expr(n.Elt)
	case *ast.StructType:
		d.line("StructType", n)
		d.fields(n.Fields)
	case *ast.FuncType:
		d.line("FuncType", n, n.Func)
		d.fields(n.TypeParams)
		d.fields(n.Params)
		d.fields(n.Results)
	case *ast.InterfaceType:
		d.line("InterfaceType", n)
		d.fields(n.Methods)
	case *ast.MapType:
		d.line("MapType", n)
		d.expr(n.Key)
		d.expr(n.Value)
	case *ast.ChanType:
		d.line("ChanType", n, n.Arrow, int(n.Dir))
		d.expr(n.Value)
	case *ast.Field:
		d.line("Field", n, n.Doc, n.Comment)
		list(d, n.Names)
		d.expr(n.Type)
		d.literal(n.Tag)
	case *ast.DeclStmt:
		d.line("DeclStmt", n)
		d.node(n.Decl)
	case *ast.EmptyStmt:
		d.line("EmptyStmt", n, n.Implicit)
	case *ast.LabeledStmt:
		d.line("LabeledStmt", n, n.Colon)
		d.node(n.Label)
		d.stmt(n.Stmt)
	case *ast.ExprStmt:
		d.line("ExprStmt", n)
		d.expr(n.X)
	case *ast.SendStmt:
		d.line("SendStmt", n, n.Arrow)
		d.expr(n.Chan)
		d.expr(n.Value)
	case *ast.IncDecStmt:
		d.line("IncDecStmt", n, n.TokPos, n.Tok)
		d.expr(n.X)
	case *ast.AssignStmt:
		d.line("AssignStmt", n, n.TokPos, n.Tok)
		list(d, n.Lhs)
		list(d, n.Rhs)
	case *ast.GoStmt:
		d.line("GoStmt", n)
		d.node(n.Call)
	case *ast.DeferStmt:
		d.line("DeferStmt", n)
		d.node(n.Call)
	case *ast.ReturnStmt:
		d.line("ReturnStmt", n)
		list(d, n.Results)
	case *ast.BranchStmt:
		d.line("BranchStmt", n, n.Tok)
		d.name(n.Label)
	case *ast.BlockStmt:
		d.line("BlockStmt", n, n.Rbrace)
		list(d, n.List)
	case *ast.IfStmt:
		d.line("IfStmt", n)
		d.stmt(n.Init)
		d.expr(n.Cond)
		d.block(n.Body)
		d.stmt(n.Else)
	case *ast.CaseClause:
		d.line("CaseClause", n, n.Colon, n.List == nil)
		list(d, n.List)
		list(d, n.Body)
	case *ast.SwitchStmt:
		d.line("SwitchStmt", n)
		d.stmt(n.Init)
		d.expr(n.Tag)
		d.block(n.Body)
	case *ast.TypeSwitchStmt:
		d.line("TypeSwitchStmt", n)
		d.stmt(n.Init)
		d.stmt(n.Assign)
		d.block(n.Body)
	case *ast.CommClause:
		d.line("CommClause", n, n.Colon)
		d.stmt(n.Comm)
		list(d, n.Body)
	case *ast.SelectStmt:
		d.line("SelectStmt", n)
		d.block(n.Body)
	case *ast.ForStmt:
		d.line("ForStmt", n)
		d.stmt(n.Init)
		d.expr(n.Cond)
		d.stmt(n.Post)
		d.block(n.Body)
	case *ast.RangeStmt:
		d.line("RangeStmt", n, n.TokPos, n.Tok, n.Range)
		d.expr(n.Key)
		d.expr(n.Value)
		d.expr(n.X)
		d.block(n.Body)
	case *ast.ImportSpec:
		d.line("ImportSpec", n, n.Doc, n.Comment)
		d.name(n.Name)
		d.literal(n.Path)
	case *ast.ValueSpec:
		d.line("ValueSpec", n, n.Doc, n.Comment)
		list(d, n.Names)
		d.expr(n.Type)
		list(d, n.Values)
	case *ast.TypeSpec:
		d.line("TypeSpec", n, n.Doc, n.Assign, n.Comment)
		d.name(n.Name)
		d.fields(n.TypeParams)
		d.expr(n.Type)
	case *ast.GenDecl:
		d.line("GenDecl", n, n.Doc, n.Tok, n.Lparen, n.Rparen)
		list(d, n.Specs)
	case *ast.FuncDecl:
		d.line("FuncDecl", n, n.Doc)
		d.fields(n.Recv)
		d.name(n.Name)
		d.node(n.Type)
		d.block(n.Body)
	case *ast.CommentGroup:
		fmt.Fprintf(&d.out, "CommentGroup %s\n", d.at(n.Pos()))
		list(d, n.List)
	case *ast.Comment:
		fmt.Fprintf(&d.out, "Comment %s %s\n", d.at(n.Pos()), strings.ReplaceAll(n.Text, "\n", `\n`))
	default:
		panic(fmt.Sprintf("unexpected %T", n))
	}
}

func dump(path string) (string, bool) {
	fset := token.NewFileSet()
	f, err := parser.ParseFile(fset, path, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return "", false
	}
	d := &dumper{base: fset.File(f.FileStart).Base()}
	fmt.Fprintf(&d.out, "File %s %q %d", d.at(f.Package), f.GoVersion, len(f.Imports))
	if f.Doc != nil {
		fmt.Fprintf(&d.out, " %s", d.at(f.Doc.Pos()))
	}
	d.out.WriteByte('\n')
	d.node(f.Name)
	list(d, f.Decls)
	list(d, f.Comments)
	return d.out.String(), true
}

func main() {
	args := os.Args[1:]
	hash := len(args) > 0 && args[0] == "-hash"
	if hash {
		args = args[1:]
	}
	if len(args) == 0 {
		lines := bufio.NewScanner(os.Stdin)
		for lines.Scan() {
			args = append(args, lines.Text())
		}
	}
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, path := range args {
		text, ok := dump(path)
		switch {
		case !ok:
			fmt.Fprintln(out, "error", path)
		case hash:
			fmt.Fprintf(out, "%x %s\n", md5.Sum([]byte(text)), path)
		default:
			fmt.Fprintf(out, "== %s\n%s", path, text)
		}
	}
}
