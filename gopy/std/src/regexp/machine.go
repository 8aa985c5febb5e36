package regexp

import (
	"io"
	"regexp/syntax"
	"strings"
	"sync"
	"unicode/utf8"
)

// What runs programs. There are three matchers: a deterministic automaton, made as it goes, which only tells where the match
// ends (dfa.go); a backtracker that never tries the same twice, for the groups in a short text (backtrack.go); and one that
// follows all possibilities at once, for all else (threads.go).

// An instruction is one of the program, prepared for these.
type instruction struct {
	op     syntax.InstOp // without InstAltMatch, InstNop, InstRuneAny and InstRuneAnyNotNL
	out    uint32
	arg    uint32
	ascii  [2]uint64 // InstRune: which characters it takes
	source *syntax.Inst
}

// takes reports whether an InstRune consumes r.
func (i *instruction) takes(r rune) bool {
	if uint32(r) < utf8.RuneSelf {
		return i.ascii[r>>6]>>(uint32(r)&63)&1 != 0
	}
	return r >= 0 && i.source.MatchRune(r)
}

type machine struct {
	prog       *syntax.Prog
	code       []instruction
	start      uint32
	conditions syntax.EmptyOp // that must hold where a match starts
	anchored   bool           // a match can only start at the start of the text
	asserts    bool           // there are conditions at all
	prefix     string         // every match starts with it
	literal    bool           // and is no more than that
	first      [4]uint64      // the bytes that a match can start with
	skips      bool           // first is of use

	mu    sync.Mutex // guards the rest
	calls int
	dfa   *dfa
	back  *backtracker
	nfa   *threads
}

func newMachine(prog *syntax.Prog) *machine {
	m := &machine{prog: prog, code: make([]instruction, len(prog.Inst))}
	for pc := range prog.Inst {
		source := &prog.Inst[pc]
		inst := instruction{op: source.Op, out: m.skipNops(source.Out), arg: source.Arg, source: source}
		switch source.Op {
		case syntax.InstAlt, syntax.InstAltMatch:
			inst.op, inst.arg = syntax.InstAlt, m.skipNops(source.Arg)
		case syntax.InstEmptyWidth:
			m.asserts = true
		case syntax.InstRune, syntax.InstRune1, syntax.InstRuneAny, syntax.InstRuneAnyNotNL:
			inst.op = syntax.InstRune
			for r := rune(0); r < utf8.RuneSelf; r++ {
				if source.MatchRune(r) {
					inst.ascii[r>>6] |= 1 << (r & 63)
				}
			}
		}
		m.code[pc] = inst
	}
	m.start = m.skipNops(uint32(prog.Start))
	m.conditions = prog.StartCond()
	m.anchored = m.conditions&syntax.EmptyBeginText != 0
	m.prefix, m.literal = prog.Prefix()
	m.skips = m.firstBytes(m.start, make([]bool, len(m.code)))
	return m
}

// skipNops returns the first instruction from pc on that does something.
func (m *machine) skipNops(pc uint32) uint32 {
	for m.prog.Inst[pc].Op == syntax.InstNop {
		pc = m.prog.Inst[pc].Out
	}
	return pc
}

// firstBytes adds the bytes that a match from pc on can start with. It reports false if the match may be empty.
func (m *machine) firstBytes(pc uint32, seen []bool) bool {
	for !seen[pc] {
		seen[pc] = true
		inst := &m.code[pc]
		switch inst.op {
		case syntax.InstMatch:
			return false
		case syntax.InstFail:
			return true
		case syntax.InstRune:
			m.first[0] |= inst.ascii[0]
			m.first[1] |= inst.ascii[1]
			m.first[2], m.first[3] = ^uint64(0), ^uint64(0)
			return true
		case syntax.InstAlt:
			if !m.firstBytes(inst.arg, seen) {
				return false
			}
		}
		pc = inst.out
	}
	return true
}

// find searches text from pos on, and notes the match in caps: start and end of the match, and of the groups as far as
// there is room. Where the text is only to be tested, caps is empty. It returns the match's end, or something
// before that if it was only tested.
func (m *machine) find(text string, pos int, caps []int, longest bool) (end int, ok bool) {
	if m.conditions == ^syntax.EmptyOp(0) || m.anchored && pos > 0 {
		return 0, false
	}
	if m.prefix != "" {
		at := strings.Index(text[pos:], m.prefix)
		if at < 0 {
			return 0, false
		}
		pos += at
		if m.literal && (len(caps) <= 2 || m.prog.NumCap <= 2) {
			return report(caps, pos, pos+len(m.prefix)), true
		}
	}
	if !m.mu.TryLock() { // another goroutine is at it
		other := &machine{prog: m.prog, code: m.code, start: m.start, conditions: m.conditions, anchored: m.anchored,
			asserts: m.asserts, prefix: m.prefix, literal: m.literal, first: m.first, skips: m.skips}
		return other.find(text, pos, caps, longest)
	}
	end, ok = m.search(text, pos, caps, longest)
	m.mu.Unlock()
	return end, ok
}

// report notes a match of which there are no groups to note.
func report(caps []int, start, end int) int {
	for i := range caps {
		caps[i] = -1
	}
	if len(caps) >= 2 {
		caps[0], caps[1] = start, end
	}
	return end
}

// When it is worth while to make an automaton: for a text of that length, or that many searches.
const (
	longText  = 256
	manyCalls = 16
)

func (m *machine) search(text string, pos int, caps []int, longest bool) (end int, ok bool) {
	m.calls++
	limit := len(text)
	anchored := m.anchored
	if (m.dfa != nil || m.calls > manyCalls || len(text)-pos >= longText) && (!longest || len(caps) == 0) {
		if m.dfa == nil {
			m.dfa = newDFA(m)
		}
		start, end, result := m.dfa.search(text, pos, !m.anchored, len(caps) == 0)
		switch {
		case result == notFound:
			return 0, false
		case result == found && len(caps) == 0:
			return end, true
		case result == found:
			if len(caps) == 2 || m.prog.NumCap <= 2 {
				if m.anchored {
					return report(caps, start, end), true
				}
				if _, _, again := m.dfa.search(text, start, false, true); again == found {
					return report(caps, start, end), true
				}
			}
			pos, limit = start, end
		}
	}
	if m.back == nil {
		m.back = new(backtracker)
	}
	if m.back.fits(m, limit-pos) {
		return m.back.search(m, text, pos, limit, anchored, caps, longest)
	}
	if m.nfa == nil {
		m.nfa = new(threads)
	}
	return m.nfa.search(m, &input{text: text[:limit], after: text[limit:]}, pos, anchored, caps, longest)
}

// findReader searches what r reads.
func (m *machine) findReader(r io.RuneReader, caps []int, longest bool) bool {
	if m.conditions == ^syntax.EmptyOp(0) {
		return false
	}
	_, ok := new(threads).search(m, &input{reader: r}, 0, m.anchored, caps, longest)
	return ok
}

// conditionsAt returns the conditions that hold at a position of a text.
func conditionsAt(text string, pos int) syntax.EmptyOp {
	before, after := rune(-1), rune(-1)
	if pos > 0 {
		before, _ = utf8.DecodeLastRuneInString(text[:pos])
	}
	if pos < len(text) {
		after, _ = utf8.DecodeRuneInString(text[pos:])
	}
	return syntax.EmptyOpContext(before, after)
}
