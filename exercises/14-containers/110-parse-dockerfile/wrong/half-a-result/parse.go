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
	var parts []string
	start := 0
	finish := func() error {
		if parts == nil {
			return nil
		}
		whole := strings.TrimSpace(strings.Join(parts, " "))
		parts = nil
		word, args, _ := strings.Cut(whole, " ")
		args = strings.TrimSpace(args)
		up := strings.ToUpper(word)
		if !slices.Contains(Words, up) {
			return fmt.Errorf("line %d: unknown instruction %q", start, word)
		}
		if args == "" {
			return fmt.Errorf("line %d: %s needs arguments", start, up)
		}
		all = append(all, Instruction{start, up, args})
		return nil
	}
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if parts == nil {
			start = i + 1
		}
		more := strings.HasSuffix(line, "\\")
		if more {
			line = strings.TrimSpace(line[:len(line)-1])
		}
		parts = append(parts, line)
		if !more {
			if err := finish(); err != nil {
				return all, err
			}
		}
	}
	if err := finish(); err != nil {
		return all, err
	}
	return all, nil
}
