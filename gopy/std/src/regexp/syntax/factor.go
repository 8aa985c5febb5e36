package syntax

// Factoring of alternatives: abc|abd becomes ab(?:c|d), and that ab[cd]. Only neighbours are looked at, since the order
// of alternatives counts.

func (p *parser) factor(subs []*Regexp) []*Regexp {
	if len(subs) < 2 {
		return subs
	}
	subs = p.factorText(subs)
	subs = p.factorFirst(subs)
	subs = uniteSets(subs)
	kept := subs[:0]
	for i, re := range subs { // of empty alternatives in a row, one suffices
		if re.Op != OpEmptyMatch || i+1 == len(subs) || subs[i+1].Op != OpEmptyMatch {
			kept = append(kept, re)
		}
	}
	return kept
}

// factorText takes out common text at the start.
func (p *parser) factorText(subs []*Regexp) []*Regexp {
	out := make([]*Regexp, 0, len(subs))
	for i, j := 0, 0; i < len(subs); i = j {
		text, flags := leadingText(subs[i])
		for j = i + 1; j < len(subs) && len(text) > 0; j++ {
			next, nextFlags := leadingText(subs[j])
			common := 0
			for common < min(len(text), len(next)) && text[common] == next[common] {
				common++
			}
			if common == 0 || nextFlags != flags {
				break
			}
			text = text[:common]
		}
		if j == i+1 {
			out = append(out, subs[i])
			continue
		}
		prefix := &Regexp{Op: OpLiteral, Flags: flags, Rune: append([]rune(nil), text...)}
		for k := i; k < j; k++ {
			subs[k] = withoutText(subs[k], len(text))
			p.check(subs[k])
		}
		out = append(out, p.prefixed(prefix, subs[i:j]))
	}
	return out
}

// prefixed returns the node of prefix followed by one of subs.
func (p *parser) prefixed(prefix *Regexp, subs []*Regexp) *Regexp {
	return &Regexp{Op: OpConcat, Sub: []*Regexp{prefix, p.join(OpAlternate, append([]*Regexp(nil), subs...))}}
}

func leadingText(re *Regexp) ([]rune, Flags) {
	if re.Op == OpConcat && len(re.Sub) > 0 {
		re = re.Sub[0]
	}
	if re.Op != OpLiteral {
		return nil, 0
	}
	return re.Rune, re.Flags & FoldCase
}

// withoutText removes the first n characters of the text that re starts with.
func withoutText(re *Regexp, n int) *Regexp {
	switch re.Op {
	case OpConcat:
		first := withoutText(re.Sub[0], n)
		re.Sub[0] = first
		if first.Op == OpEmptyMatch {
			return withoutFirst(re)
		}
	case OpLiteral:
		re.Rune = re.Rune[n:]
		if len(re.Rune) == 0 {
			re.Op = OpEmptyMatch
		}
	}
	return re
}

// withoutFirst removes the first piece of re.
func withoutFirst(re *Regexp) *Regexp {
	if re.Op != OpConcat {
		return &Regexp{Op: OpEmptyMatch}
	}
	if len(re.Sub) == 2 {
		return re.Sub[1]
	}
	re.Sub = re.Sub[1:]
	return re
}

// factorFirst takes out a common first piece that matches one character, or a fixed number of such. Others
// must stay: that a text can be matched in different ways there affects which alternative is preferred.
func (p *parser) factorFirst(subs []*Regexp) []*Regexp {
	out := make([]*Regexp, 0, len(subs))
	for i, j := 0, 0; i < len(subs); i = j {
		first := leadingPiece(subs[i])
		j = i + 1
		if first != nil && (isSet(first) || first.Op == OpRepeat && first.Min == first.Max && isSet(first.Sub[0])) {
			for j < len(subs) && first.Equal(leadingPiece(subs[j])) {
				j++
			}
		}
		if j == i+1 {
			out = append(out, subs[i])
			continue
		}
		for k := i; k < j; k++ {
			subs[k] = withoutFirst(subs[k])
			p.check(subs[k])
		}
		out = append(out, p.prefixed(first, subs[i:j]))
	}
	return out
}

// leadingPiece returns the first piece of re; nil if there is none.
func leadingPiece(re *Regexp) *Regexp {
	if re.Op == OpConcat && len(re.Sub) > 0 {
		re = re.Sub[0]
	}
	if re.Op == OpEmptyMatch {
		return nil
	}
	return re
}

// uniteSets makes neighbours that match one character one class.
func uniteSets(subs []*Regexp) []*Regexp {
	out := subs[:0]
	for i := 0; i < len(subs); {
		j := i
		for j < len(subs) && isSet(subs[j]) {
			j++
		}
		if j <= i+1 {
			out = append(out, subs[i])
			i++
			continue
		}
		run := subs[i:j]
		greatest := 0
		for k, re := range run {
			if most := run[greatest]; re.Op > most.Op || re.Op == most.Op && len(re.Rune) > len(most.Rune) {
				greatest = k
			}
		}
		run[0], run[greatest] = run[greatest], run[0]
		all := run[0]
		for _, re := range run[1:] {
			unite(all, re)
		}
		tidy(all)
		out = append(out, all)
		i = j
	}
	return out
}
