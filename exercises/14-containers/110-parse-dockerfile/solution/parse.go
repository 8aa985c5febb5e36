// Package dockerfile reads Dockerfiles.
package dockerfile

import (
	"fmt"
	"slices"
	"strings"
)

// An Instruction begins in a line; Word is in capitals.
type Instruction struct {
	Line int
	Word string
	Args string
}

// Words are all instructions, but for MAINTAINER, which is out of date.
var Words = []string{"ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL",
	"ONBUILD", "RUN", "SHELL", "STOPSIGNAL", "USER", "VOLUME", "WORKDIR"}

// Parse returns the instructions of a Dockerfile.
func Parse(text string) ([]Instruction, error) {
	var all []Instruction
	var parts []string // of an instruction that goes on
	begin := 0
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		line = strings.TrimSpace(line)
		isText := line != "" && !strings.HasPrefix(line, "#")
		if isText {
			if len(parts) == 0 {
				begin = i + 1
			}
			part, goesOn := strings.CutSuffix(line, "\\")
			parts = append(parts, strings.TrimSpace(part))
			if goesOn && i < len(lines)-1 {
				continue
			}
		}
		if len(parts) == 0 || !isText && i < len(lines)-1 {
			continue
		}
		instruction, err := parse(begin, strings.TrimSpace(strings.Join(parts, " ")))
		if err != nil {
			return nil, err
		}
		all = append(all, instruction)
		parts = nil
	}
	return all, nil
}

func parse(line int, text string) (Instruction, error) {
	word, args, _ := strings.Cut(text, " ")
	upper := strings.ToUpper(word)
	if !slices.Contains(Words, upper) {
		return Instruction{}, fmt.Errorf("line %d: unknown instruction %q", line, word)
	}
	args = strings.TrimSpace(args)
	if args == "" {
		return Instruction{}, fmt.Errorf("line %d: %s needs arguments", line, upper)
	}
	return Instruction{line, upper, args}, nil
}
