// Package dockerfile reads Dockerfiles.
package dockerfile

import "strings"

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
	for i, line := range strings.Split(text, "\n") {
		word, args, _ := strings.Cut(line, " ")
		all = append(all, Instruction{i, word, args})
	}
	return all, nil
}
