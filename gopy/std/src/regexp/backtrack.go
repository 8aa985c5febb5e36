package regexp

import (
	"regexp/syntax"
	"unicode/utf8"
)

// A backtracker tries the possibilities in the order of their preference. It notes where it has been, instruction and
// position, so that it does nothing twice, and its time is proportional to the text's length for a given program.

type backtracker struct {
	stack   []job
	visited []uint64
	caps    []int
}

// A job is a possibility left for later; or, with a negative number, a capture to put back: ^number to pos.
type job struct {
	number int
	pos    int
}

const maxVisited = 256 * 1024 // bits

// fits reports whether a text of that length is short enough.
func (b *backtracker) fits(m *machine, length int) bool {
	return (length+1)*len(m.code) <= maxVisited
}

// search searches text[pos:limit]; what follows counts for conditions only.
func (b *backtracker) search(m *machine, text string, pos, limit int, anchored bool, caps []int, longest bool) (end int, ok bool) {
	words := ((limit-pos+1)*len(m.code) + 63) / 64
	if cap(b.visited) < words {
		b.visited = make([]uint64, words, max(words, 64))
	} else {
		b.visited = b.visited[:words]
		clear(b.visited)
	}
	if len(b.caps) < max(2, len(caps)) {
		b.caps = make([]int, max(2, len(caps)))
	}
	own := b.caps[:max(2, len(caps))]
	base := pos
	for ; pos <= limit; pos++ {
		if m.skips && !anchored {
			for pos < limit && m.first[text[pos]>>6]>>(text[pos]&63)&1 == 0 {
				pos++
			}
			if pos == limit {
				return 0, false
			}
		}
		for i := range own {
			own[i] = -1
		}
		own[0] = pos
		if end := b.try(m, text, base, pos, limit, own, caps, longest); end >= 0 {
			return end, true
		}
		if anchored {
			break
		}
		if pos < limit && text[pos] >= utf8.RuneSelf {
			_, size := utf8.DecodeRuneInString(text[pos:])
			pos += size - 1
		}
	}
	return 0, false
}

// try looks for a match that starts at pos, copies what was captured to caps, and returns the match's end or -1.
func (b *backtracker) try(m *machine, text string, base, pos, limit int, own, caps []int, longest bool) (end int) {
	end = -1
	n := len(m.code)
	stack := append(b.stack[:0], job{int(m.start), pos})
	for len(stack) > 0 {
		top := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if top.number < 0 {
			own[^top.number] = top.pos
			continue
		}
		pc, pos := uint32(top.number), top.pos
	follow:
		for {
			bit := uint((pos-base)*n + int(pc))
			if b.visited[bit>>6]>>(bit&63)&1 != 0 {
				break
			}
			b.visited[bit>>6] |= 1 << (bit & 63)
			inst := &m.code[pc]
			switch inst.op {
			case syntax.InstRune:
				if pos >= limit {
					break follow
				}
				c := text[pos]
				if c < utf8.RuneSelf {
					if inst.ascii[c>>6]>>(c&63)&1 == 0 {
						break follow
					}
					pos++
				} else {
					r, size := utf8.DecodeRuneInString(text[pos:])
					if !inst.takes(r) {
						break follow
					}
					pos += size
				}
			case syntax.InstAlt:
				stack = append(stack, job{int(inst.arg), pos})
			case syntax.InstCapture:
				if number := int(inst.arg); number < len(caps) {
					stack = append(stack, job{^number, own[number]})
					own[number] = pos
				}
			case syntax.InstEmptyWidth:
				if syntax.EmptyOp(inst.arg)&^conditionsAt(text, pos) != 0 {
					break follow
				}
			case syntax.InstMatch:
				if pos > end {
					end = pos
					copy(caps, own)
					if len(caps) >= 2 {
						caps[1] = pos
					}
				}
				if !longest || pos == limit || len(caps) == 0 {
					b.stack = stack[:0]
					return end
				}
				break follow
			default:
				break follow
			}
			pc = inst.out
		}
	}
	b.stack = stack[:0]
	return end
}
