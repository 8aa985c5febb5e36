// Package brain runs a language of eight commands.
package brain

import (
	"errors"
	"fmt"
	"io"
)

// Errors of programs.
var (
	ErrSteps = errors.New("too many steps")
	ErrTape  = errors.New("left the tape")
)

// Compile finds the matching brackets.
func Compile(src string) ([]int, error) {
	jumps := make([]int, len(src))
	var open []int
	for i, c := range src {
		switch c {
		case '[':
			open = append(open, i)
		case ']':
			if len(open) == 0 {
				return nil, fmt.Errorf("offset %d: ] without [", i)
			}
			j := open[len(open)-1]
			open = open[:len(open)-1]
			jumps[i], jumps[j] = j, i
		}
	}
	if len(open) > 0 {
		return nil, fmt.Errorf("offset %d: [ without ]", open[len(open)-1])
	}
	return jumps, nil
}

// Run runs a program.
func Run(src string, in io.ByteReader, limit int) (out []byte, err error) {
	jumps, err := Compile(src)
	if err != nil {
		return nil, err
	}
	var tape [300]byte
	at := 0
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%w: %v", ErrTape, r)
		}
	}()
	for pc := 0; pc < len(src); pc++ {
		if limit--; limit < 0 {
			return out, ErrSteps
		}
		switch src[pc] {
		case '>':
			at++
		case '<':
			at--
		case '+':
			tape[at]++
		case '-':
			tape[at]--
		case '.':
			out = append(out, tape[at])
		case ',':
			if tape[at], err = in.ReadByte(); err != nil {
				tape[at], err = 0, nil
			}
		case '[':
			if tape[at] == 0 {
				pc = jumps[pc]
			}
		case ']':
			if tape[at] != 0 {
				pc = jumps[pc]
			}
		}
	}
	return out, nil
}
