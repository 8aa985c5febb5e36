package lint

import (
	"fmt"
	"strings"
	"testing"
)

// lint takes instructions of one line each, as text.
func lint(t *testing.T, text string, want ...string) {
	t.Helper()
	var all []Instruction
	for i, line := range strings.Split(text, "; ") {
		if word, args, ok := strings.Cut(line, " "); ok {
			all = append(all, Instruction{i + 1, word, args})
		}
	}
	if got := Lint(all); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("Lint(%s)\n says %v;\n want %v", text, got, want)
	}
}

func TestTags(t *testing.T) {
	lint(t, "FROM ubuntu; USER app", "line 1: ubuntu has no tag")
	lint(t, "FROM alpine:latest; USER app", "line 1: alpine:latest has no tag")
	lint(t, "FROM alpine:3.20; USER app")
	lint(t, "FROM scratch; USER app")
	lint(t, "FROM reg:5000/app; USER app", "line 1: reg:5000/app has no tag")
	lint(t, "FROM reg:5000/team/app:v1; USER app")
	lint(t, "FROM app@sha256:0123; USER app")
	lint(t, "FROM app:not-latest; USER app")
}

func TestStages(t *testing.T) {
	lint(t, "FROM golang:1.27 AS build; RUN go build; FROM build; USER app")
	lint(t, "FROM build; FROM golang:1.27 AS build; FROM build; USER app", "line 1: build has no tag")
	lint(t, "FROM golang AS build; FROM debian; USER app", "line 1: golang has no tag", "line 2: debian has no tag")
}

func TestAdd(t *testing.T) {
	lint(t, "FROM a:1; USER u; ADD ./bin/eic eic", "line 3: use COPY, not ADD")
	lint(t, "FROM a:1; USER u; ADD https://example.com/x /x")
	lint(t, "FROM a:1; USER u; ADD rootfs.tar.gz /")
	lint(t, "FROM a:1; USER u; ADD motd rootfs.tgz /")
	lint(t, "FROM a:1; USER u; ADD go.mod backup.tar", "line 3: use COPY, not ADD")
	lint(t, "FROM a:1; USER u; COPY a b")
}

func TestUpdate(t *testing.T) {
	lint(t, "FROM a:1; USER u; RUN apt-get update; RUN apt-get install -y curl", "line 3: apt-get update without install")
	lint(t, "FROM a:1; USER u; RUN apt-get update && apt-get install -y curl")
}

func TestRoot(t *testing.T) {
	lint(t, "FROM a:1; RUN ls", "line 1: runs as root")
	lint(t, "FROM a:1; USER app; USER root", "line 1: runs as root")
	lint(t, "FROM a:1; USER 0:0", "line 1: runs as root")
	lint(t, "FROM a:1; USER root; RUN ls; USER app:app")
	lint(t, "FROM a:1; USER app; FROM b:1", "line 3: runs as root")
}
