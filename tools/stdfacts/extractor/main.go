// Command stdfacts writes what gopy knows of the standard library: a text file per package, in the format that encode.go
// describes, and one with the first sentences of the documentation (docs.go).
//
// Three sources are joined. The compiler's export data gives the API, exactly the objects that gc and go vet see when a
// program imports the package. The analyzers of go vet, run here over all of std, find which functions never return and
// which are wrappers of print functions. go/doc gives sentences and deprecations.
//
// It imports go vet's analyzers, which only packages of module cmd may; extract.py has it built there through an overlay.
//
// Usage: stdfacts GO OUTDIR
package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"log"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// A stdPackage is what go list says of a package, and what was found out about it.
type stdPackage struct {
	ImportPath string
	Dir        string
	Name       string
	Export     string
	GoFiles    []string
	Imports    []string
	ImportMap  map[string]string

	api *types.Package // from export data; nil if the package exports nothing
}

// public reports whether programs outside of std may import the package.
func (p *stdPackage) public() bool {
	if p.Name == "main" || p.ImportPath == "unsafe" {
		return false
	}
	for part := range strings.SplitSeq(p.ImportPath, "/") {
		if part == "internal" || part == "vendor" {
			return false
		}
	}
	return true
}

// list returns all packages of std, dependencies first.
func list(goCommand string) ([]*stdPackage, error) {
	fields := "-json=ImportPath,Dir,Name,Export,GoFiles,Imports,ImportMap"
	cmd := exec.Command(goCommand, "list", "-deps", "-export", fields, "std")
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	var packages []*stdPackage
	for dec := json.NewDecoder(bytes.NewReader(out)); dec.More(); {
		p := new(stdPackage)
		if err := dec.Decode(p); err != nil {
			return nil, err
		}
		packages = append(packages, p)
	}
	return packages, nil
}

// load reads the export data of all packages.
func load(packages []*stdPackage) error {
	exports := make(map[string]string)
	for _, p := range packages {
		exports[p.ImportPath] = p.Export
	}
	open := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	imp := importer.ForCompiler(token.NewFileSet(), "gc", open)
	for _, p := range packages {
		if p.Export == "" {
			continue
		}
		var err error
		if p.api, err = imp.Import(p.ImportPath); err != nil {
			return fmt.Errorf("%s: %w", p.ImportPath, err)
		}
	}
	return nil
}

func main() {
	log.SetFlags(0)
	log.SetPrefix("stdfacts: ")
	goCommand, outDir := os.Args[1], os.Args[2]
	packages, err := list(goCommand)
	if err != nil {
		log.Fatal(err)
	}
	if err := load(packages); err != nil {
		log.Fatal(err)
	}
	flags, docs, err := analyze(packages)
	if err != nil {
		log.Fatal(err)
	}
	for path, text := range encode(packages, flags) {
		write(filepath.Join(outDir, fileName(path)+".txt"), text)
	}
	for _, p := range packages {
		if p.public() {
			write(filepath.Join(outDir, "docs", fileName(p.ImportPath)+".txt"), docs[p.ImportPath])
		}
	}
	write(filepath.Join(outDir, "index.txt"), index(packages))
}

// index returns the list of all packages, a line for each: path, name, "public" or "internal", and the line numbers (from
// 0) of the packages it imports.
func index(packages []*stdPackage) string {
	packages = slices.SortedFunc(slices.Values(packages), func(a, b *stdPackage) int {
		return strings.Compare(a.ImportPath, b.ImportPath)
	})
	numbers := make(map[string]int)
	for i, p := range packages {
		numbers[p.ImportPath] = i
	}
	var b strings.Builder
	for _, p := range packages {
		kind := "internal"
		if p.public() {
			kind = "public"
		}
		fmt.Fprintf(&b, "%s %s %s", p.ImportPath, p.Name, kind)
		for _, path := range slices.Sorted(slices.Values(p.Imports)) {
			if mapped, ok := p.ImportMap[path]; ok {
				path = mapped
			}
			fmt.Fprintf(&b, " %d", numbers[path])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// fileName turns an import path into the name of its file, without extension.
func fileName(path string) string {
	return strings.ReplaceAll(path, "/", ".")
}

func write(name, text string) {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		log.Fatal(err)
	}
}
