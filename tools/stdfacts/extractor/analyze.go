package main

import (
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"go/types"
	"iter"
	"path/filepath"
	"reflect"

	"golang.org/x/tools/go/analysis"
	"golang.org/x/tools/go/analysis/passes/ctrlflow"
	"golang.org/x/tools/go/analysis/passes/inspect"
	"golang.org/x/tools/go/analysis/passes/printf"
)

// Flags of an object, as they stand in the files.
const (
	flagNoReturn   = "x"
	flagPrint      = "p"
	flagPrintf     = "f"
	flagErrorf     = "e"
	flagDeprecated = "d"
)

const languageVersion = "go1.27"

type factKey struct {
	object types.Object
	kind   reflect.Type
}

// An analysisRun type-checks all packages from source and runs the analyzers on them, facts flowing between packages as
// under go vet.
type analysisRun struct {
	fset     *token.FileSet
	packages map[string]*types.Package
	facts    map[factKey]analysis.Fact
	flags    map[string]string // by objectKey
}

// analyze returns the flags of all objects by objectKey, and the documentation files by import path.
func analyze(packages []*stdPackage) (flags, docs map[string]string, err error) {
	run := &analysisRun{
		fset:     token.NewFileSet(),
		packages: map[string]*types.Package{"unsafe": types.Unsafe},
		facts:    make(map[factKey]analysis.Fact),
		flags:    make(map[string]string),
	}
	docs = make(map[string]string)
	for _, p := range packages {
		if p.ImportPath == "unsafe" || len(p.GoFiles) == 0 {
			continue
		}
		files, err := run.parse(p)
		if err != nil {
			return nil, nil, err
		}
		if err := run.check(p, files); err != nil {
			return nil, nil, err
		}
		if !p.public() {
			continue
		}
		// doc.NewFromFiles edits the syntax, which is why it comes last.
		d, err := doc.NewFromFiles(run.fset, files, p.ImportPath, doc.AllDecls|doc.PreserveAST)
		if err != nil {
			return nil, nil, err
		}
		text, deprecated := documentation(p, d)
		docs[p.ImportPath] = text
		for _, name := range deprecated {
			run.flags[p.ImportPath+"."+name] += flagDeprecated
		}
	}
	return run.flags, docs, nil
}

func (run *analysisRun) parse(p *stdPackage) ([]*ast.File, error) {
	var files []*ast.File
	for _, name := range p.GoFiles {
		file, err := parser.ParseFile(run.fset, filepath.Join(p.Dir, name), nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	return files, nil
}

type importFunc func(path string) (*types.Package, error)

func (f importFunc) Import(path string) (*types.Package, error) { return f(path) }

func (run *analysisRun) check(p *stdPackage, files []*ast.File) error {
	config := types.Config{
		GoVersion: languageVersion,
		Sizes:     types.SizesFor("gc", "amd64"),
		Importer: importFunc(func(path string) (*types.Package, error) {
			if mapped, ok := p.ImportMap[path]; ok {
				path = mapped
			}
			if pkg := run.packages[path]; pkg != nil {
				return pkg, nil
			}
			return nil, fmt.Errorf("%s is not loaded", path)
		}),
	}
	info := &types.Info{
		Types:        make(map[ast.Expr]types.TypeAndValue),
		Defs:         make(map[*ast.Ident]types.Object),
		Uses:         make(map[*ast.Ident]types.Object),
		Implicits:    make(map[ast.Node]types.Object),
		Instances:    make(map[*ast.Ident]types.Instance),
		Scopes:       make(map[ast.Node]*types.Scope),
		Selections:   make(map[*ast.SelectorExpr]*types.Selection),
		FileVersions: make(map[*ast.File]string),
	}
	pkg, err := config.Check(p.ImportPath, run.fset, files, info)
	if err != nil {
		return err
	}
	run.packages[p.ImportPath] = pkg
	results := make(map[*analysis.Analyzer]any)
	for _, analyzer := range []*analysis.Analyzer{inspect.Analyzer, printf.Analyzer, ctrlflow.Analyzer} {
		pass := &analysis.Pass{
			Analyzer: analyzer, Fset: run.fset, Files: files, Pkg: pkg, TypesInfo: info, TypesSizes: config.Sizes,
			ResultOf:         results,
			Report:           func(analysis.Diagnostic) {},
			ImportObjectFact: run.importFact,
			ExportObjectFact: func(obj types.Object, fact analysis.Fact) {
				run.facts[factKey{obj, reflect.TypeOf(fact)}] = fact
			},
		}
		if results[analyzer], err = analyzer.Run(pass); err != nil {
			return err
		}
	}
	flow := results[ctrlflow.Analyzer].(*ctrlflow.CFGs)
	for key, obj := range members(pkg) {
		if fn, ok := obj.(*types.Func); ok && flow.NoReturn(fn) {
			run.flags[key] += flagNoReturn
		}
		run.flags[key] += run.printFlag(obj)
	}
	return nil
}

// printFlag tells what sort of print function an object is: by its name if go vet knows that, else by its fact.
func (run *analysisRun) printFlag(obj types.Object) string {
	if fn, ok := obj.(*types.Func); ok {
		switch new(printf.Result).Kind(fn) {
		case printf.KindPrint:
			return flagPrint
		case printf.KindPrintf:
			if fn.FullName() == "fmt.Errorf" {
				return flagErrorf
			}
			return flagPrintf
		}
	}
	switch fact := run.facts[factKey{obj, reflect.TypeOf(printf.Analyzer.FactTypes[0])}]; fmt.Sprint(fact) {
	case "printWrapper":
		return flagPrint
	case "printfWrapper":
		return flagPrintf
	case "errorfWrapper":
		return flagErrorf
	}
	return ""
}

// members yields what can have flags: package-level objects, their methods and fields, each with a key that names it.
func members(pkg *types.Package) iter.Seq2[string, types.Object] {
	return func(yield func(string, types.Object) bool) {
		for _, name := range pkg.Scope().Names() {
			obj := pkg.Scope().Lookup(name)
			key := pkg.Path() + "." + name
			if !yield(key, obj) {
				return
			}
			if _, ok := obj.(*types.TypeName); !ok {
				continue
			}
			key += "."
			if named, ok := obj.Type().(*types.Named); ok {
				for m := range named.Methods() {
					if !yield(key+m.Name(), m) {
						return
					}
				}
			}
			switch t := obj.Type().Underlying().(type) {
			case *types.Interface:
				for m := range t.ExplicitMethods() {
					if !yield(key+m.Name(), m) {
						return
					}
				}
			case *types.Struct:
				for f := range t.Fields() {
					if !yield(key+f.Name(), f) {
						return
					}
				}
			}
		}
	}
}

func (run *analysisRun) importFact(obj types.Object, fact analysis.Fact) bool {
	found, ok := run.facts[factKey{obj, reflect.TypeOf(fact)}]
	if ok {
		reflect.ValueOf(fact).Elem().Set(reflect.ValueOf(found).Elem())
	}
	return ok
}
