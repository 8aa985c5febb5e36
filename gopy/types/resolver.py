"""Collecting a package's objects: imports, file scopes, package scope, methods; unused imports.

Spec: "Packages", "Import declarations", "Declarations and scope". Nothing is checked here but what can be said without
types: names declared twice, init and main, import paths, numbers of names and values. Every package-level object and
every method gets a DeclInfo in `c.obj_map`, in source order.
"""

from __future__ import annotations

from gopy.source.diagnostic import ERROR, Diagnostic, Text
from gopy.source.file import NO_POS
from gopy.syntax import ast
from gopy.types import decl, exprstring, recording
from gopy.types.checker import DeclInfo
from gopy.types.named import Named, unalias
from gopy.types.objects import PACKAGE_VAR, Const, Func, PkgName, TypeName, Var, is_exported
from gopy.types.package import ImportFailure, Package
from gopy.types.position import own_pos
from gopy.types.scope import Scope
from gopy.types.universe import UNSAFE
from gopy.types.version import verify_version

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gopy.types.checker import Checker
    from gopy.types.objects import Object

_ILLEGAL_IN_PATH = "!\"#$%&'()*,:;<=>?[\\]^{|}`\ufffd"


def collect_objects(c: Checker) -> None:
    """Declare everything the package's files declare at package level."""
    methods: list[tuple[Func, bool, ast.Ident]] = []
    file_scopes: list[Scope] = []
    for file in c.files:
        c.env.version = c.info.file_versions.get(file, "")
        recording.record_def(c, file.name, None)
        scope = Scope(c.pkg.scope, file.source.base, file.source.base + len(file.source.data), file.source.name)
        file_scopes.append(scope)
        recording.record_scope(c, file, scope)
        for d in file.decls:
            if type(d) is ast.FuncDecl:
                _collect_func(c, d, scope, methods)
            elif type(d) is ast.GenDecl:
                _collect_gen(c, d, scope)
    _check_file_scopes(c, file_scopes)
    for method, ptr, receiver in methods:
        ptr, base = resolve_base_type_name(c, ptr, receiver.name)
        if base is not None:
            method.has_ptr_recv = ptr
            c.methods.setdefault(base, []).append(method)
    c.object_order = list(c.obj_map)


def _collect_gen(c: Checker, d: ast.GenDecl, scope: Scope) -> None:
    last: ast.ValueSpec | None = None
    for spec in d.specs:
        match spec:
            case ast.ImportSpec():
                _collect_import(c, spec, scope)
            case ast.ValueSpec() if d.tok == "const":
                last, inherited = inherit(spec, last)
                _collect_consts(c, spec, last, inherited, scope)
            case ast.ValueSpec():
                _collect_vars(c, spec, scope)
            case ast.TypeSpec():
                info = DeclInfo(scope, c.env.version)
                info.tdecl = spec
                _declare_object(c, spec.name, TypeName(spec.name.pos, c.pkg, spec.name.name, None), info)


def inherit(spec: ast.ValueSpec, last: ast.ValueSpec | None) -> tuple[ast.ValueSpec | None, bool]:
    """The line of a constant group whose type and values hold for `spec`, and whether it is an earlier one."""
    if spec.type is not None or spec.values:
        return spec, False
    return last, last is not None


def _collect_consts(c: Checker, spec: ast.ValueSpec, last: ast.ValueSpec | None, inherited: bool, scope: Scope) -> None:
    values = last.values if last is not None else []
    for i, name in enumerate(spec.names):
        info = DeclInfo(scope, c.env.version)
        info.vtyp = last.type if last is not None else None
        info.init = values[i] if i < len(values) else None
        info.inherited = inherited
        info.spec = spec
        _declare_object(c, name, Const(name.pos, c.pkg, name.name, None, spec.iota), info)
    arity(c, spec, values, True, inherited)


def _collect_vars(c: Checker, spec: ast.ValueSpec, scope: Scope) -> None:
    lhs: list[Var] = []
    shared: DeclInfo | None = None
    values = spec.values
    if len(values) <= 1:
        # One value for all names (perhaps a call with several results), or none.
        shared = DeclInfo(scope, c.env.version)
        shared.lhs = lhs
        shared.vtyp = spec.type
        shared.init = values[0] if values else None
        shared.spec = spec
    for i, name in enumerate(spec.names):
        obj = Var(name.pos, c.pkg, name.name, None, PACKAGE_VAR)
        lhs.append(obj)
        info = shared
        if info is None:
            info = DeclInfo(scope, c.env.version)
            info.vtyp = spec.type
            info.init = values[i] if i < len(values) else None
            info.spec = spec
        _declare_object(c, name, obj, info)
    if spec.type is None or values:
        arity(c, spec, values, False, False)


def arity(c: Checker, spec: ast.ValueSpec, values: list[ast.Expr], is_const: bool, inherited: bool) -> None:
    """Report a constant or variable declaration whose numbers of names and values do not go together."""
    left, right = len(spec.names), len(values)
    if left < right:
        extra = values[left]
        if inherited:
            c.error(spec, "WrongAssignCount", f"extra init expr at {c.fset.position(own_pos(extra))}")
        else:
            c.error(extra, "WrongAssignCount", f"extra init expr {exprstring.expr_string(extra)}")
    elif left > right and (is_const or right != 1):
        name = spec.names[right]
        c.error(name, "WrongAssignCount", f"missing init expr for {name.name}")


def _collect_func(c: Checker, d: ast.FuncDecl, scope: Scope, methods: list[tuple[Func, bool, ast.Ident]]) -> None:
    name = d.name.name
    pkg = c.pkg
    obj = Func(d.name.pos, pkg, name, None)
    tparam0 = d.type.type_params.list[0] if d.type.type_params and d.type.type_params.list else None
    if d.recv is None or not d.recv.list:
        if name == "init" or (name == "main" and pkg.name == "main"):
            code = "InvalidMainDecl" if name == "main" else "InvalidInitDecl"
            if tparam0 is not None:
                c.soft_error(tparam0, code, f"func {name} must have no type parameters")
            if d.type.params.list or (d.type.results is not None and d.type.results.list):
                c.soft_error(d.name, code, f"func {name} must have no arguments and no return values")
        elif tparam0 is not None:
            verify_version(c, tparam0, "go1.18", "type parameter")
        if name == "init":
            # init cannot be referred to and may be declared any number of times.
            obj.parent = pkg.scope
            recording.record_def(c, d.name, obj)
            if d.body is None:
                c.soft_error(obj, "MissingInitBody", "func init must have a body")
        else:
            decl.declare(c, pkg.scope, d.name, obj, NO_POS)
    else:
        ptr, base, _ = unpack_recv(c, d.recv.list[0].type, False)
        if isinstance(base, ast.Ident) and name != "_":
            methods.append((obj, ptr, base))
        if tparam0 is not None:
            verify_version(c, tparam0, "go1.27", "generic method")
        recording.record_def(c, d.name, obj)
    info = DeclInfo(scope, c.env.version)
    info.fdecl = d
    c.obj_map[obj] = info
    obj.order = len(c.obj_map)


def _declare_object(c: Checker, ident: ast.Ident, obj: Object, info: DeclInfo) -> None:
    name = ident.name
    if name == "init":
        c.error(ident, "InvalidInitDecl", "cannot declare init - must be func")
        return
    if name == "main" and c.pkg.name == "main":
        c.error(ident, "InvalidMainDecl", "cannot declare main - must be func")
        return
    decl.declare(c, c.pkg.scope, ident, obj, NO_POS)
    c.obj_map[obj] = info
    obj.order = len(c.obj_map)


# Imports.


def _collect_import(c: Checker, spec: ast.ImportSpec, scope: Scope) -> None:
    path = _import_path(c, spec.path)
    if path is None:
        return
    imported = _import_package(c, spec, path)
    name = imported.name
    if spec.name is not None:
        name = spec.name.name
        if path == "C":
            c.error(spec.name, "ImportCRenamed", 'cannot rename import "C"')
            return
    if name == "init":
        c.error(spec, "InvalidInitDecl", "cannot import package as init - init must be a func")
        return
    if imported not in c.pkg.imports:
        c.pkg.imports.append(imported)
    obj = PkgName(spec.pos, c.pkg, name, imported, spec)
    if spec.name is not None:
        recording.record_def(c, spec.name, obj)
    else:
        recording.record_implicit(c, spec, obj)
    if imported.fake:
        obj.used = True  # whatever is wrong with it was said already
    c.imports.append(obj)
    if name == ".":
        _dot_import(c, spec, obj, scope)
    else:
        decl.declare(c, scope, None, obj, NO_POS)


def _dot_import(c: Checker, spec: ast.ImportSpec, obj: PkgName, scope: Scope) -> None:
    imported = obj.imported.scope
    if obj.imported.fake:
        c.fake_dot_imports = True
    for name in imported.names():
        if not is_exported(name):
            continue
        alt = scope.lookup(name)
        found = imported.lookup(name)
        if alt is not None:
            err = c.new_error("DuplicateDecl").add(spec.name or spec, f"{name} redeclared in this block")
            err.add_alt_decl(alt).report()
        elif found is not None:
            # Not insert: the object's parent stays the scope of its own package.
            scope.elems[name] = found
            c.dot_imports[scope, name] = obj


def _import_path(c: Checker, literal: ast.BasicLit) -> str | None:
    from gopy.constant import literal as constant_literal

    value = constant_literal.make_from_literal(literal.value, "STRING")
    if not isinstance(value, bytes):
        return None  # the scanner reported it
    path = value.decode("utf-8", "replace")
    reason = "" if path else "empty string"
    for char in path:
        if char in _ILLEGAL_IN_PATH or char.isspace() or not _is_graphic(char):
            shown = f" '{char}'" if _is_graphic(char) else ""
            reason = f"invalid character U+{ord(char):04X}{shown}"
            break
    if reason:
        c.error(literal, "BadImportPath", f"invalid import path ({reason})")
        return None
    return path


def _is_graphic(char: str) -> bool:
    if " " <= char < "\x7f":
        return True
    import unicodedata

    category = unicodedata.category(char)
    return category[0] in "LMNPS" or category == "Zs"


def _import_package(c: Checker, spec: ast.ImportSpec, path: str) -> Package:
    at = spec.path
    known = c.imported.get(path)
    if known is not None:
        return known
    if path == "unsafe":
        return UNSAFE
    package: Package | None = None
    if path == "C":
        if not c.config.fake_import_c:
            _refuse(c, at, Text('cgo is not supported: gopy checks Go alone, and import "C" needs a C compiler'))
    elif path == c.pkg.path:
        c.error(at, "BrokenImport", "import cycle not allowed")
    elif c.config.importer is None:
        c.error(at, "BrokenImport", f"could not import {path} (no importer)")
    else:
        try:
            package = c.config.importer(path)
        except ImportFailure as failure:
            if failure.text is not None:
                _refuse(c, at, failure.text)
            elif failure.whole:  # the go command names the place of the whole import
                c.error(spec.name or at, "BrokenImport", str(failure))
            else:
                c.error(at, "BrokenImport", f"could not import {path} ({failure})")
    if package is None:
        # What depends on it is silently untyped.
        package = Package(path, path.rstrip("/").rpartition("/")[2])
        package.fake = True
    c.imported[path] = package
    return package


def _refuse(c: Checker, at: ast.BasicLit, text: Text) -> None:
    """Report an import that gopy cannot do, in its own words."""
    c.diagnostics.append(Diagnostic(at.pos, text, "BrokenImport", ERROR, end=at.end))
    c.first_error = c.first_error or c.diagnostics[-1]


def _check_file_scopes(c: Checker, scopes: list[Scope]) -> None:
    """A name must not be declared both in a file scope (imports) and the package scope."""
    declared = c.pkg.scope.elems
    for scope in scopes:
        for name, obj in scope.elems.items():
            alt = declared.get(name)
            if alt is None:
                continue
            if isinstance(obj, PkgName):
                what = f"{name} already declared through import of {_package_string(obj.imported)}"
            else:
                what = f"{name} already declared through dot-import of {_package_string(obj.pkg)}"
            c.new_error("DuplicateDecl").add(alt, what).add_alt_decl(obj).report()


def _package_string(pkg: Package | None) -> str:
    return f'package {pkg.name} ("{pkg.path}")' if pkg is not None else "universe"


def unused_imports(c: Checker) -> None:
    """Report the imports that no file used."""
    if c.config.ignore_func_bodies:
        return
    for obj in c.imports:
        if obj.name == "_" or obj.used:
            continue
        path = obj.imported.path
        if obj.name in ("", ".", path.rpartition("/")[2]):
            c.soft_error(_import_place(obj), "UnusedImport", f'"{path}" imported and not used')
        else:
            c.soft_error(_import_place(obj), "UnusedImport", f'"{path}" imported as {obj.name} and not used')


def _import_place(obj: PkgName) -> Object | ast.Node:
    return obj.spec if obj.spec is not None else obj


# Methods.


def unpack_recv(c: Checker, rtyp: ast.Expr, unpack_params: bool) -> tuple[bool, ast.Expr, list[ast.Ident]]:
    """Take a receiver's type apart: whether it is a pointer, its base, and the type parameters it declares."""
    base = ast.unparen(rtyp)
    ptr = False
    if isinstance(base, ast.StarExpr):
        ptr = True
        base = ast.unparen(base.x)
    tparams: list[ast.Ident] = []
    if isinstance(base, ast.IndexExpr):
        if unpack_params:
            for arg in base.indices:
                if isinstance(arg, ast.Ident):
                    tparams.append(arg)
                    continue
                if not isinstance(arg, ast.BadExpr):
                    text = exprstring.expr_string(arg)
                    c.error(arg, "BadDecl", f"receiver type parameter {text} must be an identifier")
                tparams.append(ast.Ident(arg.pos, arg.pos, "_"))
        base = base.x
    return ptr, base, tparams


def resolve_base_type_name(c: Checker, ptr: bool, name: str) -> tuple[bool, TypeName | None]:
    """Follow aliases from a receiver's base type name to the defined type: (pointer receiver, TypeName or None)."""
    seen: set[TypeName] = set()
    while True:
        obj = c.pkg.scope.lookup(name)
        if obj is None and c.pkg.homes is not None:
            obj = c.pkg.scope.lookup_parent(name)[1]
        if not isinstance(obj, TypeName) or obj in seen:
            return False, None
        info = c.obj_map.get(obj)
        if info is None:  # declared in an earlier piece
            named = unalias(obj.type)
            return (ptr, named.obj) if isinstance(named, Named) and named.obj.pkg is c.pkg else (False, None)
        spec = info.tdecl
        assert spec is not None
        if spec.assign == NO_POS:
            return ptr, obj
        if spec.type_params is not None:
            return False, None
        seen.add(obj)
        typ = ast.unparen(spec.type)
        if isinstance(typ, ast.StarExpr):
            if ptr:
                return False, None
            ptr = True
            typ = ast.unparen(typ.x)
        if not isinstance(typ, ast.Ident):
            return False, None
        name = typ.name


def package_objects(c: Checker) -> None:
    """Check all package-level declarations: types first, aliases next, then the rest."""
    # Aliases wait for the types they may name; the order of the rest is the source's.
    aliases: list[Object] = []
    others: list[Object] = []
    for obj in c.object_order:
        if isinstance(obj, TypeName):
            if obj.typed:
                decl.collect_methods(c, obj)
            spec = c.obj_map[obj].tdecl
            assert spec is not None
            if spec.assign == NO_POS:
                decl.object_decl(c, obj)
            else:
                aliases.append(obj)
        else:
            others.append(obj)
    for obj in aliases:
        decl.object_decl(c, obj)
    for base in list(c.methods):  # of types of earlier pieces
        decl.collect_methods(c, base)
    for obj in others:
        decl.object_decl(c, obj)
    c.methods = {}
