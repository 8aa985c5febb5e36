// Command stdobjects prints what go/types says of all objects of std, for test_std_go.py to compare with gopy.
//
// Each line is PATH, NAME, then the object, a constant's value, a type's size, alignment, comparability and methods,
// separated by tabs.
package main

import (
	"bufio"
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"strings"
)

func main() {
	out, err := exec.Command("go", "list", "-deps", "-export", "-f", "{{.ImportPath}} {{.Export}}", "std").Output()
	if err != nil {
		panic(err)
	}
	exports := make(map[string]string)
	var paths []string
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		exports[path] = file
		internal := strings.Contains("/"+path+"/", "/internal/") || strings.HasPrefix(path, "vendor/")
		if !internal && path != "unsafe" {
			paths = append(paths, path)
		}
	}
	open := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	imp := importer.ForCompiler(token.NewFileSet(), "gc", open)
	w := bufio.NewWriter(os.Stdout)
	defer w.Flush()
	for _, path := range paths {
		pkg, err := imp.Import(path)
		if err != nil {
			panic(err)
		}
		for _, name := range pkg.Scope().Names() {
			obj := pkg.Scope().Lookup(name)
			fmt.Fprintf(w, "%s\t%s\t%s", path, name, types.ObjectString(obj, nil))
			describe(w, obj)
			fmt.Fprintln(w)
		}
	}
}

var sizes = types.SizesFor("gc", "amd64")

func describe(w io.Writer, obj types.Object) {
	switch obj := obj.(type) {
	case *types.Const:
		fmt.Fprintf(w, "\t%s", obj.Val().ExactString())
	case *types.TypeName:
		named, ok := obj.Type().(*types.Named)
		if !ok {
			return
		}
		if named.TypeParams().Len() == 0 {
			fmt.Fprintf(w, "\t%d %d %t", sizes.Sizeof(named), sizes.Alignof(named), types.Comparable(named))
		}
		for m := range named.Methods() {
			fmt.Fprintf(w, "\t%s", types.ObjectString(m, nil))
		}
	}
}
