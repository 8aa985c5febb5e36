package regexp

import (
	"regexp/syntax"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A deterministic automaton, of which states are made when the search first gets there. A state is the list of the
// instructions at which the threads (see threads.go) are, in order of preference. It is the state before the conditions are
// looked at, since these need the next character. So a match shows one step late.

type dfa struct {
	m       *machine
	classes classes
	states  map[string]*state
	starts  [8]*state // by the kind of the character before, +4 for the unanchored ones
	resets  int
	key     []byte
	list    set // of instructions, while a state is being made
	next    set
	stack   []uint32
}

type state struct {
	next    []*state // by class of character; the last is for the end of the text
	pcs     []uint32
	before  uint8 // kind of the character before, where that matters
	matched bool  // there was a match before the last character
	restart bool  // a match may also start here
	fresh   bool  // and none has started before
	dead    bool  // there will be no match any more
}

// A result is what a search has come to.
type result uint8

const (
	notFound result = iota
	found
	gaveUp // there would be too many states
)

const (
	maxStates = 2000
	maxResets = 4
)

func newDFA(m *machine) *dfa {
	d := &dfa{m: m, states: make(map[string]*state)}
	if !d.classes.make(m) {
		d.resets = maxResets
	}
	n := len(m.code)
	d.list = set{where: make([]uint32, n), list: make([]uint32, 0, n)}
	d.next = set{where: make([]uint32, n), list: make([]uint32, 0, n)}
	return d
}

// The kinds of characters that matter for conditions, and one of each.
const (
	kindOther uint8 = iota
	kindNone
	kindNewline
	kindWord
)

var kinds = [4]rune{' ', -1, '\n', 'a'}

func (d *dfa) kind(r rune) uint8 {
	switch {
	case !d.m.asserts:
		return kindOther
	case r < 0:
		return kindNone
	case r == '\n':
		return kindNewline
	case syntax.IsWordChar(r):
		return kindWord
	}
	return kindOther
}

// search searches from pos on; where unanchored is not set, a match must start there. It returns the match's end, or with
// `quick` any position that shows that there is a match; and a position before which it does not start, and where
// it starts if anything does.
func (d *dfa) search(text string, pos int, unanchored, quick bool) (start, end int, res result) {
	if d.resets >= maxResets {
		return 0, 0, gaveUp
	}
	before := rune(-1)
	if pos > 0 {
		before, _ = utf8.DecodeLastRuneInString(text[:pos])
	}
	s := d.start(d.kind(before), unanchored)
	start = pos
	prefix := d.m.prefix
	classes := &d.classes
	for i := pos; i < len(text); {
		if s.fresh {
			if prefix != "" {
				at := strings.Index(text[i:], prefix)
				if at < 0 {
					return start, end, res
				}
				i += at
			}
			start = i
		}
		var class, size int
		if c := text[i]; c < utf8.RuneSelf {
			class, size = int(classes.ascii[c]), 1
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(text[i:])
			class = classes.of(r)
		}
		n := s.next[class]
		if n == nil {
			n = d.step(s, class, classes.sample[class])
			if n == nil {
				return 0, 0, gaveUp
			}
		}
		if n.matched {
			end, res = i, found
			if quick {
				return start, end, res
			}
		}
		if n.dead {
			return start, end, res
		}
		s = n
		i += size
	}
	if s.fresh {
		start = len(text)
	}
	last := len(classes.sample)
	n := s.next[last]
	if n == nil {
		if n = d.step(s, last, -1); n == nil {
			return 0, 0, gaveUp
		}
	}
	if n.matched {
		end, res = len(text), found
	}
	return start, end, res
}

// start returns the state at the start of a search.
func (d *dfa) start(before uint8, unanchored bool) *state {
	i := before
	if unanchored {
		i += 4
	}
	if d.starts[i] == nil {
		d.next.list = d.next.list[:0]
		if !unanchored {
			d.next.add(d.m.start)
		}
		d.starts[i] = d.state(before, false, unanchored)
	}
	return d.starts[i]
}

// step makes the state that r, of the class given, leads to from s; -1 is the end of the text. It is nil if there are
// too many states.
func (d *dfa) step(s *state, class int, r rune) *state {
	if len(d.states) >= maxStates {
		d.resets++
		if d.resets >= maxResets {
			return nil
		}
		clear(d.states)
		clear(d.starts[:])
	}
	conditions := syntax.EmptyOpContext(kinds[s.before], r)
	d.list.list = d.list.list[:0]
	d.next.list = d.next.list[:0]
	matched := false
	for _, pc := range s.pcs {
		if matched = d.follow(pc, r, conditions); matched {
			break
		}
	}
	if s.restart && !matched {
		matched = d.follow(d.m.start, r, conditions)
	}
	n := d.state(d.kind(r), matched, s.restart && !matched)
	s.next[class] = n
	return n
}

// follow notes where the threads from pc on are after r. It stops where one matches, and reports that: those that
// would follow are of less preference.
func (d *dfa) follow(pc uint32, r rune, conditions syntax.EmptyOp) (matched bool) {
	stack := append(d.stack[:0], pc)
	for len(stack) > 0 {
		pc := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
	way:
		for !d.list.has(pc) {
			d.list.add(pc)
			inst := &d.m.code[pc]
			switch inst.op {
			case syntax.InstAlt:
				stack = append(stack, inst.arg)
			case syntax.InstCapture:
			case syntax.InstEmptyWidth:
				if syntax.EmptyOp(inst.arg)&^conditions != 0 {
					break way
				}
			case syntax.InstRune:
				if inst.takes(r) && !d.next.has(inst.out) {
					d.next.add(inst.out)
				}
				break way
			case syntax.InstMatch:
				d.stack = stack
				return true
			default:
				break way
			}
			pc = inst.out
		}
	}
	d.stack = stack
	return false
}

// state returns the state of the instructions in d.next.
func (d *dfa) state(before uint8, matched, restart bool) *state {
	flags := before
	if matched {
		flags |= 4
	}
	if restart {
		flags |= 8
	}
	key := append(d.key[:0], flags)
	for _, pc := range d.next.list {
		key = append(key, byte(pc), byte(pc>>8), byte(pc>>16))
	}
	d.key = key
	if s := d.states[string(key)]; s != nil {
		return s
	}
	s := &state{
		next:    make([]*state, len(d.classes.sample)+1),
		pcs:     append([]uint32(nil), d.next.list...),
		before:  before,
		matched: matched,
		restart: restart,
		fresh:   restart && len(d.next.list) == 0,
		dead:    !restart && len(d.next.list) == 0,
	}
	d.states[string(key)] = s
	return s
}

// classes divides the characters into those that the program treats alike.
type classes struct {
	ascii  [utf8.RuneSelf]uint8
	from   []rune  // the ranges' starts, in order
	class  []uint8 // of each range
	sample []rune  // one character of each class
}

// of returns the class of a character.
func (c *classes) of(r rune) int {
	low, high := 0, len(c.from)
	for high-low > 1 {
		middle := (low + high) >> 1
		if c.from[middle] <= r {
			low = middle
		} else {
			high = middle
		}
	}
	return int(c.class[low])
}

// make finds the classes of a program, and reports whether there are few enough.
func (c *classes) make(m *machine) bool {
	from := []rune{0}
	sets := []*instruction{}
	for pc := range m.code {
		inst := &m.code[pc]
		if inst.op != syntax.InstRune {
			continue
		}
		sets = append(sets, inst)
		runes := inst.source.Rune
		if len(runes) == 1 {
			r := runes[0]
			from = append(from, r, r+1)
			if syntax.Flags(inst.arg)&syntax.FoldCase != 0 {
				for f := unicode.SimpleFold(r); f != r; f = unicode.SimpleFold(f) {
					from = append(from, f, f+1)
				}
			}
			continue
		}
		for i := 0; i+1 < len(runes); i += 2 {
			from = append(from, runes[i], runes[i+1]+1)
		}
	}
	if m.asserts {
		from = append(from, '\n', '\n'+1, '0', '9'+1, 'A', 'Z'+1, '_', '_'+1, 'a', 'z'+1)
	}
	slices.Sort(from)
	c.from = slices.Compact(from)
	if len(c.from)*len(sets) > 1<<18 {
		return false
	}
	known := make(map[string]uint8)
	key := make([]byte, 0, len(sets)+1)
	for _, r := range c.from {
		key = append(key[:0], 0)
		if m.asserts {
			key[0] = byte(syntax.EmptyOpContext(r, ' '))
		}
		for _, inst := range sets {
			if inst.takes(r) {
				key = append(key, 1)
			} else {
				key = append(key, 0)
			}
		}
		class, ok := known[string(key)]
		if !ok {
			if len(c.sample) == 255 {
				return false
			}
			class = uint8(len(c.sample))
			known[string(key)] = class
			c.sample = append(c.sample, r)
		}
		c.class = append(c.class, class)
	}
	for r := range c.ascii {
		c.ascii[r] = uint8(c.of(rune(r)))
	}
	return true
}
