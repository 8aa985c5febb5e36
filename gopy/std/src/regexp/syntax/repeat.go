package syntax

// Repetition operators.

// repetition reads the operator at the start of t. Only a brace may turn out not to be one. A number that is too large
// makes low negative.
func repetition(t string) (op Op, low, high int, rest string, ok bool) {
	switch t[0] {
	case '*':
		return OpStar, 0, 0, t[1:], true
	case '+':
		return OpPlus, 0, 0, t[1:], true
	case '?':
		return OpQuest, 0, 0, t[1:], true
	}
	low, rest, ok = number(t[1:])
	if !ok || rest == "" {
		return OpRepeat, 0, 0, "", false
	}
	high = low
	if rest[0] == ',' {
		rest = rest[1:]
		high = -1
		if rest != "" && rest[0] != '}' {
			if high, rest, ok = number(rest); !ok {
				return OpRepeat, 0, 0, "", false
			}
			if high < 0 {
				low = -1
			}
		}
	}
	if rest == "" || rest[0] != '}' {
		return OpRepeat, 0, 0, "", false
	}
	return OpRepeat, low, high, rest[1:], true
}

// number reads a decimal number without needless zeros; the value is -1 if it is huge.
func number(s string) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && '0' <= s[i] && s[i] <= '9' {
		if n >= 1e8 {
			n = -1
		}
		if n >= 0 {
			n = n*10 + int(s[i]-'0')
		}
		i++
	}
	if i == 0 || i > 1 && s[0] == '0' {
		return 0, "", false
	}
	return n, s[i:], true
}

// repeat applies an operator to the last piece. The operator is t up to rest, `last` is the expression from the operator
// before it on, or "" if there is something in between.
func (p *parser) repeat(op Op, low, high int, t, rest, last string) (string, error) {
	flags := p.flags
	if p.flags&PerlX != 0 {
		if rest != "" && rest[0] == '?' {
			rest = rest[1:]
			flags ^= NonGreedy
		}
		if last != "" {
			return "", &Error{ErrInvalidRepeatOp, last[:len(last)-len(rest)]}
		}
	}
	written := t[:len(t)-len(rest)]
	pieces := p.open[len(p.open)-1].pieces
	if len(pieces) == 0 {
		return "", &Error{ErrMissingRepeatArgument, written}
	}
	re := unary(op, flags, pieces[len(pieces)-1])
	re.Min, re.Max = low, high
	pieces[len(pieces)-1] = re
	p.check(re)
	if op == OpRepeat && (low >= 2 || high >= 2) && !fewCopies(re, 1000) {
		return "", &Error{ErrInvalidRepeatSize, written}
	}
	return rest, nil
}

// fewCopies reports whether counted repetitions within each other make at most n copies of anything.
func fewCopies(re *Regexp, n int) bool {
	if re.Op == OpRepeat {
		times := re.Max
		if times < 0 {
			times = re.Min
		}
		switch {
		case re.Max == 0:
			return true
		case times > n:
			return false
		case times > 0:
			n /= times
		}
	}
	for _, sub := range re.Sub {
		if !fewCopies(sub, n) {
			return false
		}
	}
	return true
}

// limits has what the parser counts so that a short expression cannot take all memory.
type limits struct {
	nodes   int
	runes   int
	repeats int               // the product of all repetitions
	known   map[*Regexp]sizes // made when the simple counts do not suffice any more
}

// sizes are a node's height, and about how many instructions it takes.
type sizes struct {
	height, size int
}

const (
	maxHeight = 1000
	maxSize   = 128 << 20 / 40
	maxRunes  = 128 << 20 / 4
)

// check panics if a node that was just made goes beyond the limits.
func (p *parser) check(re *Regexp) {
	l := &p.limits
	l.nodes++
	if l.runes > maxRunes {
		panic(ErrLarge)
	}
	if re.Op == OpRepeat {
		times := max(re.Max, 1)
		if re.Max < 0 {
			times = max(re.Min, 1)
		}
		l.repeats = min(max(l.repeats, 1)*times, maxSize)
	}
	if l.nodes < maxHeight && l.nodes*max(l.repeats, 1) < maxSize {
		return
	}
	if l.known == nil {
		l.known = make(map[*Regexp]sizes)
	}
	delete(l.known, re)
	s := l.measure(re)
	if s.size > maxSize {
		panic(ErrLarge)
	}
	if s.height > maxHeight {
		panic(ErrNestingDepth)
	}
}

func (l *limits) measure(re *Regexp) sizes {
	s, ok := l.known[re]
	if ok {
		return s
	}
	sum := 0
	for _, sub := range re.Sub {
		of := l.measure(sub)
		s.height = max(s.height, of.height)
		sum += of.size
	}
	s.height++
	switch re.Op {
	case OpLiteral:
		s.size = len(re.Rune)
	case OpCapture, OpStar:
		s.size = sum + 2
	case OpPlus, OpQuest:
		s.size = sum + 1
	case OpConcat:
		s.size = sum
	case OpAlternate:
		s.size = sum + max(len(re.Sub)-1, 0)
	case OpRepeat:
		switch {
		case re.Max >= 0:
			s.size = re.Max*sum + re.Max - re.Min
		case re.Min == 0:
			s.size = sum + 2
		default:
			s.size = re.Min*sum + 1
		}
	}
	s.size = max(s.size, 1)
	l.known[re] = s
	return s
}
