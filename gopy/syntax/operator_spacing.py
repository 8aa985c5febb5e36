"""Blanks around binary operators: `a*b + c` but `f(a*b+c, d)`.

Around comparisons and the logical operators stand blanks always. Around those of precedence 5 (* / % << >> & &^) and
4 (+ - | ^) they depend on the whole expression, down to parentheses and calls, and on `depth`: 1 at the outside,
more inside of argument lists, indices, and operands. An operator gets blanks if its precedence is below the cutoff:

- an operand on the right that begins with an operator which would melt with the one before it needs blanks;
- where operators of both precedences meet, blanks set off those of precedence 4 at depth 1, none deeper down;
- else both have blanks at depth 1 and none deeper down.
"""

from __future__ import annotations

from gopy.syntax.ast import BinaryExpr, Expr, StarExpr, UnaryExpr

PRECEDENCE = {
    "||": 1,
    "&&": 2,
    **dict.fromkeys(("==", "!=", "<", "<=", ">", ">="), 3),
    **dict.fromkeys(("+", "-", "|", "^"), 4),
    **dict.fromkeys(("*", "/", "%", "<<", ">>", "&", "&^"), 5),
}


class Operators:
    """Which operators an expression has: of precedence 4, of precedence 5, and the least cutoff that clashes need."""

    __slots__ = ("has4", "has5", "clash")

    def __init__(self) -> None:
        self.has4 = False
        self.has5 = False
        self.clash = 0

    def add(self, x: BinaryExpr) -> None:
        """Add the operator of `x` and those of its right operand."""
        precedence = PRECEDENCE[x.op]
        if precedence == 4:
            self.has4 = True
        elif precedence == 5:
            self.has5 = True
        y = x.y
        if isinstance(y, BinaryExpr):
            if PRECEDENCE[y.op] > precedence:
                for z in left_spine(y):
                    self.add(z)
        elif isinstance(y, StarExpr):
            if x.op == "/":
                self.clash = 6
        elif isinstance(y, UnaryExpr):
            pair = x.op + y.op
            if pair in ("&&", "&^"):
                self.clash = 6
            elif pair in ("++", "--"):
                self.clash = max(self.clash, 5)

    def cutoff(self, depth: int) -> int:
        """Operators of a lower precedence than this get blanks."""
        if self.clash:
            return self.clash
        if self.has4 and self.has5:
            return 5 if depth == 1 else 4
        return 6 if depth == 1 else 4


def left_spine(x: BinaryExpr) -> list[BinaryExpr]:
    """`x`, its left operand, the left operand's left operand, ..., as long as they are binary; innermost first."""
    spine = []
    y: Expr = x
    while isinstance(y, BinaryExpr):
        spine.append(y)
        y = y.x
    spine.reverse()
    return spine


def spaced_spine(x: BinaryExpr, depth: int) -> tuple[int, list[tuple[BinaryExpr, int, bool]]]:
    """The depth of the leftmost operand, and the left spine of `x`: node, depth, whether its operator has blanks."""
    spine = left_spine(x)
    depths = [depth]
    for i in range(len(spine) - 1, 0, -1):
        if PRECEDENCE[spine[i].op] != PRECEDENCE[spine[i - 1].op]:
            depth += 1
        depths.append(depth)
    depths.reverse()
    operators = Operators()
    out = []
    inner = 6
    for node, node_depth in zip(spine, depths, strict=True):
        precedence = PRECEDENCE[node.op]
        if inner < precedence:
            operators = Operators()  # cannot come from source text, where such an operand has parentheses
        operators.add(node)
        out.append((node, node_depth, precedence < operators.cutoff(node_depth)))
        inner = precedence
    return depth + 1, out
