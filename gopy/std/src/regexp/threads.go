package regexp

import (
	"io"
	"regexp/syntax"
	"unicode/utf8"
)

// Following all possibilities at once: character by character, with one thread for each instruction at which some
// possibility is, in the order of their preference. Each has its own captures.

// An input is a text, given or read.
type input struct {
	text   string
	after  string // what follows the part that may match
	reader io.RuneReader
	ended  bool
}

// runeAt returns the character at pos and its size; -1 at the end. A reader is asked for one after the other.
func (in *input) runeAt(pos int) (r rune, size int) {
	if in.reader == nil {
		switch {
		case pos >= len(in.text):
			return -1, 0
		case in.text[pos] < utf8.RuneSelf:
			return rune(in.text[pos]), 1
		}
		return utf8.DecodeRuneInString(in.text[pos:])
	}
	if in.ended {
		return -1, 0
	}
	r, size, err := in.reader.ReadRune()
	if err != nil {
		in.ended = true
		return -1, 0
	}
	return r, size
}

// A set is a list of instructions without duplicates, and what the thread at each has captured.
type set struct {
	where []uint32 // by instruction, its index in list, if that is right
	list  []uint32
	caps  []int
}

func (s *set) has(pc uint32) bool {
	i := s.where[pc]
	return int(i) < len(s.list) && s.list[i] == pc
}

func (s *set) add(pc uint32) {
	s.where[pc] = uint32(len(s.list))
	s.list = append(s.list, pc)
}

type threads struct {
	now, next set
	stack     []job
	caps      []int // those of the thread being followed
}

func (t *threads) prepare(instructions, groups int) {
	for _, s := range []*set{&t.now, &t.next} {
		if len(s.where) < instructions {
			s.where = make([]uint32, instructions)
			s.list = make([]uint32, 0, instructions)
		}
		if len(s.caps) < instructions*groups {
			s.caps = make([]int, instructions*groups)
		}
		s.list = s.list[:0]
	}
	t.caps = make([]int, groups)
}

// search searches the input from pos on, as machine.find does.
func (t *threads) search(m *machine, in *input, pos int, anchored bool, caps []int, longest bool) (end int, ok bool) {
	n := len(caps)
	t.prepare(len(m.code), n)
	before := rune(-1)
	if pos > 0 {
		before, _ = utf8.DecodeLastRuneInString(in.text[:pos])
	}
	for start := pos; ; {
		r, size := in.runeAt(pos)
		after := r
		if r < 0 && in.after != "" {
			after, _ = utf8.DecodeRuneInString(in.after)
		}
		conditions := syntax.EmptyOpContext(before, after)
		now := &t.now
		t.next.list = t.next.list[:0]
		// The threads of the last round wait behind a character; only here it is known which conditions hold.
		waiting := now.list
		t.now, t.next = t.next, t.now
		now = &t.now
		for _, pc := range waiting {
			copy(t.caps, t.next.caps[int(pc)*n:int(pc)*n+n])
			t.follow(m, m.code[pc].out, pos, conditions)
		}
		if !ok && (!anchored || pos == start) {
			for i := range t.caps {
				t.caps[i] = -1
			}
			if n > 0 {
				t.caps[0] = pos
			}
			t.follow(m, m.start, pos, conditions)
		}
		kept := 0
	step:
		for _, pc := range now.list {
			inst := &m.code[pc]
			own := now.caps[int(pc)*n : int(pc)*n+n]
			if longest && ok && n > 0 && caps[0] < own[0] {
				continue
			}
			switch inst.op {
			case syntax.InstMatch:
				if n == 0 {
					return pos, true
				}
				if !longest || !ok || end < pos {
					copy(caps, own)
					caps[1], end = pos, pos
				}
				ok = true
				if !longest {
					break step
				}
			case syntax.InstRune:
				if inst.takes(r) {
					now.list[kept] = pc
					kept++
				}
			}
		}
		now.list = now.list[:kept]
		if r < 0 || kept == 0 && (ok || anchored) {
			return end, ok
		}
		before = r
		pos += size
	}
}

// follow adds the threads that get from pc to a character or a match, in the order of preference.
func (t *threads) follow(m *machine, pc uint32, pos int, conditions syntax.EmptyOp) {
	now := &t.now
	n := len(t.caps)
	stack := append(t.stack[:0], job{int(pc), 0})
	for len(stack) > 0 {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if top.number < 0 {
			t.caps[^top.number] = top.pos
			continue
		}
		pc := uint32(top.number)
	way:
		for !now.has(pc) {
			now.add(pc)
			inst := &m.code[pc]
			switch inst.op {
			case syntax.InstAlt:
				stack = append(stack, job{int(inst.arg), 0})
			case syntax.InstCapture:
				if number := int(inst.arg); number < n {
					stack = append(stack, job{^number, t.caps[number]})
					t.caps[number] = pos
				}
			case syntax.InstEmptyWidth:
				if syntax.EmptyOp(inst.arg)&^conditions != 0 {
					break way
				}
			default:
				copy(now.caps[int(pc)*n:int(pc)*n+n], t.caps)
				break way
			}
			pc = inst.out
		}
	}
	t.stack = stack
}
