"""Instantiation cycles: a package must have finitely many instances (spec "Instantiations").

A graph whose vertices are type parameters, and defined types that stand in generic functions. Instantiating P with a type
that mentions Q gives an edge P <- Q, of weight 0 if the type argument is Q itself, else 1; a type declared in a generic
function gets edges of weight 1 from the function's type parameters. A cycle of positive weight means that instances
would grow without end. Cycles lie within one package, so imported type parameters do not matter.
"""

from __future__ import annotations

from gopy.types.named import Named, TypeParam, unalias
from gopy.types.objects import TypeName
from gopy.types.typ import Interface, Map, Signature, Struct, Type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from gopy.syntax.ast import Expr
    from gopy.types.checker import Checker


class _Edge:
    __slots__ = ("dst", "src", "weight", "pos", "type")

    def __init__(self, dst: int, src: int, weight: int, pos: int, type: Type) -> None:
        self.dst = dst
        self.src = src
        self.weight = weight
        self.pos = pos
        self.type = type


class _Vertex:
    """`weight` and `length`: of the heaviest path known that ends here; `pre`: the index of its last edge."""

    __slots__ = ("obj", "weight", "pre", "length")

    def __init__(self, obj: TypeName) -> None:
        self.obj = obj
        self.weight = 0
        self.pre = -1
        self.length = 0


class MonoGraph:
    """The graph of one package."""

    __slots__ = ("vertices", "edges", "canon", "index")

    def __init__(self) -> None:
        self.vertices: list[_Vertex] = []
        self.edges: list[_Edge] = []
        self.canon: dict[TypeParam, TypeParam] = {}  # a receiver's type parameter -> that of the type declaration
        self.index: dict[TypeName, int] = {}  # vertex of a name; -1: it needs none

    def vertex(self, obj: TypeName) -> int:
        """The vertex of a name, made if need be."""
        i = self.index.get(obj, -1)
        if i < 0:
            i = self.index[obj] = len(self.vertices)
            self.vertices.append(_Vertex(obj))
        return i

    def type_param(self, tpar: TypeParam) -> int:
        """The vertex of a type parameter."""
        return self.vertex(self.canon.get(tpar, tpar).obj)


def record_canon(c: Checker, mpar: TypeParam, tpar: TypeParam) -> None:
    """Note that a method receiver's type parameter stands for that of the receiver's type."""
    c.mono.canon[mpar] = tpar


def record_instance(
    c: Checker, pos: int, tparams: Sequence[TypeParam], targs: Sequence[Type], xlist: Sequence[Expr] = ()
) -> None:
    """Note an instantiation at `pos`; `xlist`: the type arguments in source, as far as they are given."""
    for i, tpar in enumerate(tparams):
        if tpar.obj.pkg is c.pkg:
            _assign(c, xlist[i].pos if i < len(xlist) else pos, tpar, targs[i])


def _assign(c: Checker, pos: int, tpar: TypeParam, targ: Type) -> None:
    graph = c.mono
    stack = [targ]
    seen: set[Type] = set()
    while stack:
        t = stack.pop()
        at = unalias(t)
        if type(at) is TypeParam:
            dst, src = graph.type_param(tpar), graph.type_param(at)
            graph.edges.append(_Edge(dst, src, 0 if at is targ else 1, pos, targ))
        elif type(at) is Named:
            src = _local_named(c, at.orig)
            if src >= 0:
                graph.edges.append(_Edge(graph.type_param(tpar), src, 0 if at is targ else 1, pos, targ))
            stack.extend(reversed(at.targs))
        elif type(at) is Map:
            stack += [at.elem, at.key]
        elif type(at) is Struct:
            stack.extend(f.type for f in reversed(at.fields))
        elif type(at) is Signature:
            stack.extend(v.type for v in reversed(at.params.vars + at.results.vars))
        elif type(at) is Interface:
            if at not in seen:
                from gopy.types import typeset

                seen.add(at)
                stack.extend(m.type for m in reversed(typeset.type_set(at).methods))
        else:
            elem = getattr(at, "elem", None)
            if elem is not None:
                stack.append(elem)


def _local_named(c: Checker, named: Named) -> int:
    """The vertex of a type declared in a generic function, -1 for others."""
    obj = named.obj
    root = c.pkg.scope
    if obj.pkg is not c.pkg or obj.parent is root:
        return -1
    graph = c.mono
    known = graph.index.get(obj)
    if known is not None:
        return known
    vertex = -1
    scope = obj.parent
    while scope is not None and scope is not root:
        for elem in scope.elems.values():
            if type(elem) is TypeName and elem.pos < obj.pos and type(elem.type) is TypeParam and not elem.is_alias:
                if vertex < 0:
                    vertex = len(graph.vertices)
                    graph.vertices.append(_Vertex(obj))
                graph.edges.append(_Edge(vertex, graph.type_param(elem.type), 1, obj.pos, elem.type))
        scope = scope.parent
    graph.index[obj] = vertex
    return vertex


def monomorph(c: Checker) -> None:
    """Report an instantiation cycle, if there is one: heaviest paths, by the method of Bellman and Ford."""
    graph = c.mono
    vertices = graph.vertices
    again = True
    while again:
        again = False
        for i, edge in enumerate(graph.edges):
            src, dst = vertices[edge.src], vertices[edge.dst]
            weight = src.weight + edge.weight
            if weight <= dst.weight:
                continue
            dst.pre = i
            dst.length = src.length + 1
            if dst.length == len(vertices):
                _report(c, edge.dst)
                return
            dst.weight = weight
            again = True


def _report(c: Checker, at: int) -> None:
    graph = c.mono
    path: list[int] = []
    while at not in path:
        path.append(at)
        at = graph.edges[graph.vertices[at].pre].src
    cycle = path[path.index(at) :]
    from gopy.types import typestring

    qualifier = typestring.relative_to(c.pkg)
    error = c.new_error("InvalidInstanceCycle").add(graph.vertices[at].obj, "instantiation cycle:")
    for v in cycle:
        edge = graph.edges[graph.vertices[v].pre]
        obj = graph.vertices[edge.dst].obj
        how = "implicitly parameterized by" if type(obj.type) is Named else "instantiated as"
        error.add(edge.pos, f"{obj.name} {how} {typestring.type_string(edge.type, qualifier)}")
    error.report()
