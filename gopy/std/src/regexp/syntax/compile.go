package syntax

import "unicode"

// Trees become programs. A fragment of a program has loose ends, which are connected when it is known what comes next.

type fragment struct {
	start uint32   // the first instruction; 0, which fails, if nothing matches
	ends  []uint32 // twice the number of an instruction, plus 1 if it is its Arg and not its Out that is loose
	empty bool     // it may match the empty text
}

type compiler struct {
	prog *Prog
}

// Compile compiles a tree, which Simplify should have gone over, into a program. There is never an error.
func Compile(re *Regexp) (*Prog, error) {
	c := compiler{&Prog{NumCap: 2}}
	c.inst(Inst{Op: InstFail})
	f := c.compile(re)
	c.connect(f.ends, c.inst(Inst{Op: InstMatch}))
	c.prog.Start = int(f.start)
	return c.prog, nil
}

func (c *compiler) inst(inst Inst) uint32 {
	c.prog.Inst = append(c.prog.Inst, inst)
	return uint32(len(c.prog.Inst) - 1)
}

func (c *compiler) connect(ends []uint32, to uint32) {
	for _, end := range ends {
		if end&1 == 0 {
			c.prog.Inst[end>>1].Out = to
		} else {
			c.prog.Inst[end>>1].Arg = to
		}
	}
}

// single is the fragment of one instruction.
func (c *compiler) single(inst Inst, empty bool) fragment {
	pc := c.inst(inst)
	return fragment{pc, []uint32{pc << 1}, empty}
}

func (c *compiler) compile(re *Regexp) fragment {
	lazy := re.Flags&NonGreedy != 0
	switch re.Op {
	case OpNoMatch:
		return fragment{}
	case OpEmptyMatch:
		return c.single(Inst{Op: InstNop}, true)
	case OpLiteral:
		return c.text(re)
	case OpCharClass:
		return c.set(re.Rune, re.Flags)
	case OpAnyCharNotNL:
		return c.set([]rune{0, '\n' - 1, '\n' + 1, unicode.MaxRune}, 0)
	case OpAnyChar:
		return c.set([]rune{0, unicode.MaxRune}, 0)
	case OpBeginLine:
		return c.condition(EmptyBeginLine)
	case OpEndLine:
		return c.condition(EmptyEndLine)
	case OpBeginText:
		return c.condition(EmptyBeginText)
	case OpEndText:
		return c.condition(EmptyEndText)
	case OpWordBoundary:
		return c.condition(EmptyWordBoundary)
	case OpNoWordBoundary:
		return c.condition(EmptyNoWordBoundary)
	case OpCapture:
		open := c.capture(2 * re.Cap)
		inner := c.compile(re.Sub[0])
		return c.follow(c.follow(open, inner), c.capture(2*re.Cap+1))
	case OpStar:
		inner := c.compile(re.Sub[0])
		if inner.empty { // as (x+)?, for the preferences to be right
			return c.optional(c.loop(inner, lazy), lazy)
		}
		around := c.loop(inner, lazy)
		around.start, around.empty = uint32(len(c.prog.Inst)-1), true
		return around
	case OpPlus:
		return c.loop(c.compile(re.Sub[0]), lazy)
	case OpQuest:
		return c.optional(c.compile(re.Sub[0]), lazy)
	case OpConcat:
		if len(re.Sub) == 0 {
			return c.single(Inst{Op: InstNop}, true)
		}
		f := c.compile(re.Sub[0])
		for _, sub := range re.Sub[1:] {
			f = c.follow(f, c.compile(sub))
		}
		return f
	case OpAlternate:
		var f fragment
		for _, sub := range re.Sub {
			f = c.either(f, c.compile(sub))
		}
		return f
	}
	panic("regexp: unhandled case in compile")
}

// follow connects two fragments.
func (c *compiler) follow(f, g fragment) fragment {
	if f.start == 0 || g.start == 0 {
		return fragment{}
	}
	c.connect(f.ends, g.start)
	return fragment{f.start, g.ends, f.empty && g.empty}
}

func (c *compiler) either(f, g fragment) fragment {
	switch {
	case f.start == 0:
		return g
	case g.start == 0:
		return f
	}
	pc := c.inst(Inst{Op: InstAlt, Out: f.start, Arg: g.start})
	return fragment{pc, append(f.ends, g.ends...), f.empty || g.empty}
}

// choice makes an instruction that goes to f or leaves by the loose end; lazy prefers to leave.
func (c *compiler) choice(f fragment, lazy bool) (pc, end uint32) {
	inst := Inst{Op: InstAlt, Out: f.start}
	if lazy {
		inst = Inst{Op: InstAlt, Arg: f.start}
	}
	pc = c.inst(inst)
	if lazy {
		return pc, pc << 1
	}
	return pc, pc<<1 | 1
}

func (c *compiler) optional(f fragment, lazy bool) fragment {
	pc, end := c.choice(f, lazy)
	return fragment{pc, append([]uint32{end}, f.ends...), true}
}

// loop makes f repeat at least once; the choice to go on is the last instruction.
func (c *compiler) loop(f fragment, lazy bool) fragment {
	pc, end := c.choice(f, lazy)
	c.connect(f.ends, pc)
	return fragment{f.start, []uint32{end}, f.empty}
}

func (c *compiler) capture(number int) fragment {
	c.prog.NumCap = max(c.prog.NumCap, number+1)
	return c.single(Inst{Op: InstCapture, Arg: uint32(number)}, true)
}

func (c *compiler) condition(op EmptyOp) fragment {
	return c.single(Inst{Op: InstEmptyWidth, Arg: uint32(op)}, true)
}

func (c *compiler) text(re *Regexp) fragment {
	if len(re.Rune) == 0 {
		return c.single(Inst{Op: InstNop}, true)
	}
	f := c.set(re.Rune[:1:1], re.Flags)
	for i := 1; i < len(re.Rune); i++ {
		f = c.follow(f, c.set(re.Rune[i:i+1:i+1], re.Flags))
	}
	return f
}

// set makes the instruction for a character, or for pairs of first and last.
func (c *compiler) set(set []rune, flags Flags) fragment {
	flags &= FoldCase
	if len(set) != 1 || unicode.SimpleFold(set[0]) == set[0] {
		flags = 0
	}
	inst := Inst{Op: InstRune, Rune: set, Arg: uint32(flags)}
	switch {
	case flags == 0 && (len(set) == 1 || len(set) == 2 && set[0] == set[1]):
		inst.Op = InstRune1
	case len(set) == 2 && set[0] == 0 && set[1] == unicode.MaxRune:
		inst.Op = InstRuneAny
	case len(set) == 4 && set[0] == 0 && set[1] == '\n'-1 && set[2] == '\n'+1 && set[3] == unicode.MaxRune:
		inst.Op = InstRuneAnyNotNL
	}
	return c.single(inst, false)
}
