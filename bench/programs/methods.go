// Methods on structs: a small virtual machine.
package main

import "fmt"

type op uint8

const (
	push op = iota
	add
	sub
	mul
	dup
	swap
	less
	jumpz
	jump
	halt
)

type instr struct {
	op  op
	arg int
}

type machine struct {
	code  []instr
	stack [64]int
	sp    int
	pc    int
	steps int
}

func (m *machine) push(v int) { m.stack[m.sp] = v; m.sp++ }

func (m *machine) pop() int { m.sp--; return m.stack[m.sp] }

func (m *machine) step() bool {
	in := m.code[m.pc]
	m.pc++
	m.steps++
	switch in.op {
	case push:
		m.push(in.arg)
	case add:
		b, a := m.pop(), m.pop()
		m.push(a + b)
	case sub:
		b, a := m.pop(), m.pop()
		m.push(a - b)
	case mul:
		b, a := m.pop(), m.pop()
		m.push(a * b % 1_000_003)
	case dup:
		m.push(m.stack[m.sp-1-in.arg])
	case swap:
		i := m.sp - 1 - in.arg
		m.stack[m.sp-1], m.stack[i] = m.stack[i], m.stack[m.sp-1]
	case less:
		b, a := m.pop(), m.pop()
		if a < b {
			m.push(1)
		} else {
			m.push(0)
		}
	case jumpz:
		if m.pop() == 0 {
			m.pc = in.arg
		}
	case jump:
		m.pc = in.arg
	case halt:
		return false
	}
	return true
}

func (m *machine) run() int {
	for m.step() {
	}
	return m.stack[m.sp-1]
}

func main() {
	m := &machine{code: []instr{
		{push, 0}, {push, 1}, // i, acc
		{dup, 1}, {push, 15_000_000}, {less, 0}, {jumpz, 15}, // while i < n
		{push, 31}, {mul, 0}, {dup, 1}, {add, 0}, // acc = acc*31 + i
		{swap, 1}, {push, 1}, {add, 0}, {swap, 1}, // i++
		{jump, 2},
		{halt, 0},
	}}
	fmt.Println(m.run(), m.steps)
}
