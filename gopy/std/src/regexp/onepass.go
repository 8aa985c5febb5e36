package regexp

import (
	"regexp/syntax"
	"slices"
	"unicode"
	"unicode/utf8"
)

// What LiteralPrefix tells of an expression that starts with \A depends on whether the next character always decides how
// to go on.

// onePass reports whether a program starts with \A, and at each choice at most one way can take the next character.
func onePass(prog *syntax.Prog) bool {
	start := &prog.Inst[prog.Start]
	if len(prog.Inst) >= 1000 || start.Op != syntax.InstEmptyWidth || syntax.EmptyOp(start.Arg)&syntax.EmptyBeginText == 0 {
		return false
	}
	choices := false
	for i := range prog.Inst {
		choices = choices || prog.Inst[i].Op == syntax.InstAlt || prog.Inst[i].Op == syntax.InstAltMatch
	}
	matches := func(pc uint32) bool { return prog.Inst[pc].Op == syntax.InstMatch }
	for i := range prog.Inst {
		inst := &prog.Inst[i]
		switch inst.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			if matches(inst.Out) || matches(inst.Arg) {
				return false
			}
		case syntax.InstEmptyWidth:
			if matches(inst.Out) && syntax.EmptyOp(inst.Arg)&syntax.EmptyEndText == 0 {
				return false
			}
		default:
			if matches(inst.Out) && choices {
				return false
			}
		}
	}
	a := ambiguity{prog, make([][]rune, len(prog.Inst)), make([]bool, len(prog.Inst)), make([]int, len(prog.Inst)), 0, nil}
	a.todo = append(a.todo, uint32(prog.Start))
	for done := 0; done < len(a.todo); done++ {
		a.round++
		if !a.clear(a.todo[done]) {
			return false
		}
	}
	return true
}

type ambiguity struct {
	prog  *syntax.Prog
	first [][]rune // by instruction, what can come first from there on
	empty []bool   // whether there can be a match without anything more
	seen  []int    // the round in which it was last looked at
	round int
	todo  []uint32 // behind each character
}

// clear reports whether the choices from pc up to the next character are clear.
func (a *ambiguity) clear(pc uint32) bool {
	if a.seen[pc] == a.round {
		return true
	}
	a.seen[pc] = a.round
	inst := &a.prog.Inst[pc]
	switch inst.Op {
	case syntax.InstAlt, syntax.InstAltMatch:
		if !a.clear(inst.Out) || !a.clear(inst.Arg) || a.empty[inst.Out] && a.empty[inst.Arg] {
			return false
		}
		a.empty[pc] = a.empty[inst.Out] || a.empty[inst.Arg]
		both, ok := disjoint(a.first[inst.Out], a.first[inst.Arg])
		a.first[pc] = both
		return ok
	case syntax.InstCapture, syntax.InstNop, syntax.InstEmptyWidth:
		ok := a.clear(inst.Out)
		a.empty[pc], a.first[pc] = a.empty[inst.Out], a.first[inst.Out]
		return ok
	case syntax.InstMatch:
		a.empty[pc] = true
	case syntax.InstFail:
	default:
		if a.first[pc] == nil {
			a.first[pc] = ranges(inst)
			if !slices.Contains(a.todo, inst.Out) {
				a.todo = append(a.todo, inst.Out)
			}
		}
	}
	return true
}

// ranges returns the characters that an instruction takes as pairs of first and last.
func ranges(inst *syntax.Inst) []rune {
	if len(inst.Rune) != 1 {
		return inst.Rune
	}
	r := inst.Rune[0]
	pairs := []rune{r, r}
	if syntax.Flags(inst.Arg)&syntax.FoldCase != 0 {
		for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
			pairs = append(pairs, f, f)
		}
		slices.Sort(pairs)
	}
	return pairs
}

// disjoint merges two sets, and reports whether they have nothing in common.
func disjoint(a, b []rune) (both []rune, ok bool) {
	for len(a) > 0 || len(b) > 0 {
		if len(a) == 0 || len(b) > 0 && b[0] < a[0] {
			a, b = b, a
		}
		if n := len(both); n > 0 && a[0] <= both[n-1] {
			return nil, false
		}
		both = append(both, a[0], a[1])
		a = a[2:]
	}
	return both, true
}

// anchoredPrefix returns the text that follows \A, and whether only the end of the text follows that.
func anchoredPrefix(prog *syntax.Prog) (prefix string, complete bool) {
	inst := &prog.Inst[prog.Inst[prog.Start].Out]
	for inst.Op == syntax.InstNop {
		inst = &prog.Inst[inst.Out]
	}
	if inst.Op < syntax.InstRune || len(inst.Rune) != 1 {
		return "", inst.Op == syntax.InstMatch
	}
	text := []rune{}
	for inst.Op >= syntax.InstRune && len(inst.Rune) == 1 && syntax.Flags(inst.Arg)&syntax.FoldCase == 0 && inst.Rune[0] != utf8.RuneError {
		text = append(text, inst.Rune[0])
		inst = &prog.Inst[inst.Out]
	}
	complete = inst.Op == syntax.InstEmptyWidth && syntax.EmptyOp(inst.Arg)&syntax.EmptyEndText != 0 && prog.Inst[inst.Out].Op == syntax.InstMatch
	return string(text), complete
}
