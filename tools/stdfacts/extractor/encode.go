package main

import (
	"fmt"
	"go/constant"
	"go/types"
	"log"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// The file of a package:
//
//	line 1  the paths of the packages that its types mention, separated by spaces; a type says which one by number
//	then    a line per package-level object, sorted by name: NAME, space, and
//	          C type space value       constant
//	          V type                   variable
//	          F function               function
//	          A typeparams? type       alias
//	          T typeparams? type       defined type: its underlying type, then its methods, each after a tab:
//	              '*'? NAME (':' flags)? space ('%' NAMES space)? function   ('*': pointer receiver; '%': the
//	              receiver names the type parameters differently; NAMES are separated by commas)
//	        an object with flags has the small letter, flags and ':' instead of the capital
//
// Types (everything is a prefix notation, so that a reader needs to look only at the next character):
//
//	a letter           predeclared type, see basics
//	* T                pointer         [ T       slice          N digits ; T   array
//	M K T              map             = T       chan           < T  receive-only, > T send-only
//	ref                REF, or ? REF for an alias; REF is digits? '.' NAME and ';', or '[' types ']' for an instance
//	$ d                type parameter d (0-9, a-z) of the enclosing type and function
//	( ... ) ... )      function: parameters, results, each NAME space T ','; '!' instead of '(' if variadic
//	typeparams         '|' NAMES space T* ']': names, then constraints ('&': that of the one before, with which it is
//	                   declared); before the '(' of a function that has its own
//	{ owner? (^? NAME (':' flags)? space T tag? ',')* }     struct; '^' embedded; tag: '"' length ':' text
//	# owner? '~'? (NAME (':' flags)? space function ',')* '/' T* ']'   interface: methods, embedded types; '~' implicit
//	+ ('~'? T)* ]      union
//
// owner is '@' digits ';' and tells the package of the fields or methods if it is not the file's.
// Flags are letters: see analyze.go. Constants: integers in decimal, t or f, strings after '"' with \ and two hexadecimal
// digits for what is not plain ASCII, floats as numerator/denominator or mantissa 'p' binary exponent, all exact.

var basics = map[types.BasicKind]string{
	types.Bool: "b", types.Int: "i", types.Int8: "j", types.Int16: "k", types.Int32: "l", types.Int64: "m",
	types.Uint: "u", types.Uint8: "n", types.Uint16: "o", types.Uint32: "q", types.Uint64: "t", types.Uintptr: "p",
	types.Float32: "f", types.Float64: "g", types.Complex64: "v", types.Complex128: "w", types.String: "s",
	types.UnsafePointer: "U", types.UntypedBool: "%b", types.UntypedInt: "%i", types.UntypedRune: "%r",
	types.UntypedFloat: "%f", types.UntypedComplex: "%c", types.UntypedString: "%s",
}

// encode returns the files by import path: all public packages, and of the others what those mention.
func encode(packages []*stdPackage, flags map[string]string) map[string]string {
	e := &encoder{flags: flags, writers: make(map[*types.Package]*writer)}
	for _, p := range packages {
		if p.public() {
			e.writer(p.api) // also for a package without objects
			for _, name := range p.api.Scope().Names() {
				e.want(p.api.Scope().Lookup(name))
			}
		}
	}
	for len(e.queue) > 0 {
		obj := e.queue[0]
		e.queue = e.queue[1:]
		w := e.writer(obj.Pkg())
		w.lines[obj.Name()] = w.object(obj)
	}
	files := make(map[string]string)
	for pkg, w := range e.writers {
		files[pkg.Path()] = w.file()
	}
	return files
}

type encoder struct {
	flags   map[string]string
	writers map[*types.Package]*writer
	queue   []types.Object
}

func (e *encoder) writer(pkg *types.Package) *writer {
	w := e.writers[pkg]
	if w == nil {
		w = &writer{encoder: e, pkg: pkg, lines: make(map[string]string), numbers: make(map[string]int)}
		e.writers[pkg] = w
	}
	return w
}

// want has an object written, if it is not yet.
func (e *encoder) want(obj types.Object) {
	if obj.Parent() != obj.Pkg().Scope() {
		log.Fatalf("%s is not declared at package level", obj)
	}
	w := e.writer(obj.Pkg())
	if _, ok := w.lines[obj.Name()]; !ok {
		w.lines[obj.Name()] = ""
		e.queue = append(e.queue, obj)
	}
}

// A writer makes the file of one package.
type writer struct {
	*encoder
	pkg       *types.Package
	lines     map[string]string
	mentioned []string // paths of packages
	numbers   map[string]int
	tparams   []*types.TypeParam // those in scope
}

func (w *writer) file() string {
	var b strings.Builder
	b.WriteString(strings.Join(w.mentioned, " ") + "\n")
	names := make([]string, 0, len(w.lines))
	for name := range w.lines {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		b.WriteString(name + " " + w.lines[name] + "\n")
	}
	return b.String()
}

func (w *writer) number(path string) string {
	n, ok := w.numbers[path]
	if !ok {
		n = len(w.mentioned)
		w.numbers[path] = n
		w.mentioned = append(w.mentioned, path)
	}
	return strconv.Itoa(n)
}

func (w *writer) object(obj types.Object) string {
	w.tparams = nil
	kind := func(letter string) string {
		if flags := w.flags[w.pkg.Path()+"."+obj.Name()]; flags != "" {
			return strings.ToLower(letter) + flags + ":"
		}
		return letter
	}
	switch obj := obj.(type) {
	case *types.Const:
		return kind("C") + w.typ(obj.Type()) + " " + value(obj)
	case *types.Var:
		return kind("V") + w.typ(obj.Type())
	case *types.Func:
		return kind("F") + w.function(obj.Signature())
	case *types.TypeName:
		if alias, ok := obj.Type().(*types.Alias); ok {
			return kind("A") + w.typeParams(alias.TypeParams()) + w.typ(alias.Rhs())
		}
		named := obj.Type().(*types.Named)
		return kind("T") + w.typeParams(named.TypeParams()) + w.literal(named.Underlying(), named) + w.methods(named)
	}
	log.Fatalf("unexpected object %s", obj)
	return ""
}

func (w *writer) methods(named *types.Named) string {
	var b strings.Builder
	for i := range named.NumMethods() {
		m := named.Method(i)
		b.WriteByte('\t')
		sig := m.Signature()
		if _, ok := sig.Recv().Type().(*types.Pointer); ok {
			b.WriteByte('*')
		}
		b.WriteString(w.name(m, named) + " ")
		w.tparams = nil
		var names []string
		differ := false
		for i := range sig.RecvTypeParams().Len() {
			tparam := sig.RecvTypeParams().At(i)
			w.tparams = append(w.tparams, tparam)
			names = append(names, tparam.Obj().Name())
			differ = differ || tparam.Obj().Name() != named.TypeParams().At(i).Obj().Name()
		}
		if differ {
			b.WriteString("%" + strings.Join(names, ",") + " ")
		}
		b.WriteString(w.function(sig))
	}
	return b.String()
}

// name returns the name of a method or field with its flags.
func (w *writer) name(member types.Object, owner *types.Named) string {
	if owner != nil {
		if flags := w.flags[w.pkg.Path()+"."+owner.Obj().Name()+"."+member.Name()]; flags != "" {
			return member.Name() + ":" + flags
		}
	}
	return member.Name()
}

// typ returns a type in the notation above.
func (w *writer) typ(t types.Type) string {
	switch t := t.(type) {
	case *types.Named:
		if t.Obj().Pkg() == nil {
			return map[string]string{"error": "e", "comparable": "c"}[t.Obj().Name()]
		}
		return w.ref(t.Obj(), t.TypeArgs())
	case *types.Alias:
		if t.Obj().Pkg() == nil {
			return map[string]string{"any": "a"}[t.Obj().Name()]
		}
		return "?" + w.ref(t.Obj(), t.TypeArgs())
	case *types.TypeParam:
		return "$" + strconv.FormatInt(int64(slices.Index(w.tparams, t)), 36)
	}
	return w.literal(t, nil)
}

// literal returns a type without a name; owner is the defined type whose underlying type it is, if any.
func (w *writer) literal(t types.Type, owner *types.Named) string {
	switch t := t.(type) {
	case *types.Basic:
		if t.Name() == "byte" {
			return "y"
		}
		if t.Name() == "rune" {
			return "r"
		}
		return basics[t.Kind()]
	case *types.Pointer:
		return "*" + w.typ(t.Elem())
	case *types.Slice:
		return "[" + w.typ(t.Elem())
	case *types.Array:
		return "N" + strconv.FormatInt(t.Len(), 10) + ";" + w.typ(t.Elem())
	case *types.Map:
		return "M" + w.typ(t.Key()) + w.typ(t.Elem())
	case *types.Chan:
		return map[types.ChanDir]string{types.SendRecv: "=", types.SendOnly: ">", types.RecvOnly: "<"}[t.Dir()] + w.typ(t.Elem())
	case *types.Signature:
		return w.function(t)
	case *types.Struct:
		return w.structure(t, owner)
	case *types.Interface:
		return w.iface(t, owner)
	case *types.Union:
		var b strings.Builder
		b.WriteByte('+')
		for term := range t.Terms() {
			if term.Tilde() {
				b.WriteByte('~')
			}
			b.WriteString(w.typ(term.Type()))
		}
		return b.String() + "]"
	}
	log.Fatalf("%s: unexpected type %T", w.pkg.Path(), t)
	return ""
}

func (w *writer) ref(obj *types.TypeName, args *types.TypeList) string {
	w.want(obj)
	number := ""
	if obj.Pkg() != w.pkg {
		number = w.number(obj.Pkg().Path())
	}
	if args.Len() == 0 {
		return number + "." + obj.Name() + ";"
	}
	var b strings.Builder
	for arg := range args.Types() {
		b.WriteString(w.typ(arg))
	}
	return number + "." + obj.Name() + "[" + b.String() + "]"
}

// typeParams brings type parameters into scope and returns their declaration, "" if there are none.
func (w *writer) typeParams(list *types.TypeParamList) string {
	if list.Len() == 0 {
		return ""
	}
	w.tparams = slices.AppendSeq(slices.Clone(w.tparams), list.TypeParams())
	var names, constraints []string
	var before types.Type
	for tparam := range list.TypeParams() {
		names = append(names, tparam.Obj().Name())
		if tparam.Constraint() == before {
			constraints = append(constraints, "&")
		} else {
			constraints = append(constraints, w.typ(tparam.Constraint()))
		}
		before = tparam.Constraint()
	}
	return "|" + strings.Join(names, ",") + " " + strings.Join(constraints, "") + "]"
}

func (w *writer) function(sig *types.Signature) string {
	outer := w.tparams
	defer func() { w.tparams = outer }()
	open := "("
	if sig.Variadic() {
		open = "!"
	}
	return w.typeParams(sig.TypeParams()) + open + w.tuple(sig.Params()) + ")" + w.tuple(sig.Results()) + ")"
}

func (w *writer) tuple(tuple *types.Tuple) string {
	var parts []string
	for v := range tuple.Variables() {
		parts = append(parts, v.Name()+" "+w.typ(v.Type()))
	}
	return strings.Join(parts, ",")
}

// owner says which package unexported fields or methods belong to, if it is not this one.
func (w *writer) owner(member types.Object) string {
	if member.Pkg() == w.pkg {
		return ""
	}
	return "@" + w.number(member.Pkg().Path()) + ";"
}

func (w *writer) structure(t *types.Struct, owner *types.Named) string {
	var b strings.Builder
	b.WriteByte('{')
	if t.NumFields() > 0 {
		b.WriteString(w.owner(t.Field(0)))
	}
	for i := range t.NumFields() {
		field := t.Field(i)
		if i > 0 {
			b.WriteByte(',')
		}
		if field.Embedded() {
			b.WriteByte('^')
		}
		b.WriteString(w.name(field, owner) + " " + w.typ(field.Type()))
		if tag := t.Tag(i); tag != "" {
			if strings.ContainsAny(tag, "\t\n") {
				log.Fatalf("tag %q would break the line", tag)
			}
			fmt.Fprintf(&b, "\"%d:%s", utf8.RuneCountInString(tag), tag)
		}
	}
	return b.String() + "}"
}

func (w *writer) iface(t *types.Interface, owner *types.Named) string {
	var b strings.Builder
	b.WriteByte('#')
	if t.NumExplicitMethods() > 0 {
		b.WriteString(w.owner(t.ExplicitMethod(0)))
	}
	if t.IsImplicit() {
		b.WriteByte('~')
	}
	for i := range t.NumExplicitMethods() {
		m := t.ExplicitMethod(i)
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(w.name(m, owner) + " " + w.function(m.Signature()))
	}
	b.WriteByte('/')
	for embedded := range t.EmbeddedTypes() {
		b.WriteString(w.typ(embedded))
	}
	return b.String() + "]"
}

// value returns a constant's exact value.
func value(obj *types.Const) string {
	v := obj.Val()
	if basic := obj.Type().Underlying().(*types.Basic); basic.Info()&types.IsFloat != 0 {
		v = constant.ToFloat(v)
		num, den := constant.Num(v), constant.Denom(v)
		if num.Kind() != constant.Int || den.Kind() != constant.Int {
			log.Fatalf("%s: value too large", obj)
		}
		return float(integer(num), integer(den))
	}
	switch v.Kind() {
	case constant.Bool:
		return v.String()[:1]
	case constant.Int:
		return v.ExactString()
	case constant.String:
		return quote(constant.StringVal(v))
	}
	log.Fatalf("%s: unexpected kind of value", obj)
	return ""
}

func quote(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range []byte(text) {
		if c < ' ' || c > '~' || c == '\\' {
			fmt.Fprintf(&b, "\\%02x", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

func integer(v constant.Value) *big.Int {
	n, ok := new(big.Int).SetString(v.ExactString(), 10)
	if !ok {
		log.Fatalf("%s is no integer", v)
	}
	return n
}

func float(num, den *big.Int) string {
	down := den.TrailingZeroBits()
	if new(big.Int).Rsh(den, down).BitLen() > 1 {
		return num.String() + "/" + den.String()
	}
	up := num.TrailingZeroBits()
	return fmt.Sprintf("%dp%d", new(big.Int).Rsh(num, up), int(up)-int(down))
}
