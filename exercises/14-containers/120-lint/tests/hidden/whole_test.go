package lint

import "testing"

func TestWhole(t *testing.T) {
	lint(t, "FROM ubuntu; ENV A=1; RUN apt-get update; ADD ./bin/eic eic; ENTRYPOINT [\"/eic\"]",
		"line 1: ubuntu has no tag", "line 3: apt-get update without install", "line 4: use COPY, not ADD", "line 1: runs as root")
	lint(t, "FROM golang:1.27 AS build; ADD http://x/y.go a.go /src/; FROM scratch; COPY --from=build /a /a; USER 1000")
}

func TestNothing(t *testing.T) {
	if got := Lint(nil); len(got) != 0 {
		t.Errorf("Lint of nothing says %v", got)
	}
}
