package syntax

// Counted repetitions become plain ones.

// Simplify returns a tree that matches the same, without counted repetitions and with fewer needless operators. It
// may share nodes with the given one.
func (re *Regexp) Simplify() *Regexp {
	if re == nil {
		return nil
	}
	switch re.Op {
	case OpCapture, OpConcat, OpAlternate:
		simple := re
		for i, sub := range re.Sub {
			s := sub.Simplify()
			if s == sub {
				continue
			}
			if simple == re {
				simple = new(Regexp)
				*simple = *re
				simple.Rune = nil
				simple.Sub = append([]*Regexp(nil), re.Sub...)
			}
			simple.Sub[i] = s
		}
		return simple
	case OpStar, OpPlus, OpQuest:
		sub := re.Sub[0].Simplify()
		if sub == re.Sub[0] && sub.Op != OpEmptyMatch && !absorbs(re.Op, re.Flags, sub) {
			return re
		}
		return repeated(re.Op, re.Flags, sub)
	case OpRepeat:
		return re.unrolled()
	}
	return re
}

// absorbs reports whether an operator on sub changes nothing, since sub is of that operator.
func absorbs(op Op, flags Flags, sub *Regexp) bool {
	return sub.Op == op && (sub.Flags^flags)&NonGreedy == 0
}

// repeated returns *, + or ? of sub.
func repeated(op Op, flags Flags, sub *Regexp) *Regexp {
	if sub.Op == OpEmptyMatch || absorbs(op, flags, sub) {
		return sub
	}
	return unary(op, flags, sub)
}

// unrolled writes x{3,} as xxx+ and x{2,4} as xx(x(x)?)?, which leaves a matcher the least to do.
func (re *Regexp) unrolled() *Regexp {
	if re.Min == 0 && re.Max == 0 {
		return &Regexp{Op: OpEmptyMatch}
	}
	sub := re.Sub[0].Simplify()
	switch {
	case re.Max == -1 && re.Min == 0:
		return repeated(OpStar, re.Flags, sub)
	case re.Max == -1 && re.Min == 1:
		return repeated(OpPlus, re.Flags, sub)
	case re.Min == 1 && re.Max == 1:
		return sub
	}
	all := &Regexp{Op: OpConcat}
	copies := re.Min
	if re.Max == -1 {
		copies--
	}
	for range copies {
		all.Sub = append(all.Sub, sub)
	}
	if re.Max == -1 {
		all.Sub = append(all.Sub, repeated(OpPlus, re.Flags, sub))
		return all
	}
	if re.Max > re.Min {
		rest := repeated(OpQuest, re.Flags, sub)
		for range re.Max - re.Min - 1 {
			rest = repeated(OpQuest, re.Flags, &Regexp{Op: OpConcat, Sub: []*Regexp{sub, rest}})
		}
		if re.Min <= 0 {
			return rest
		}
		all.Sub = append(all.Sub, rest)
	}
	if len(all.Sub) == 0 {
		return &Regexp{Op: OpNoMatch}
	}
	return all
}
