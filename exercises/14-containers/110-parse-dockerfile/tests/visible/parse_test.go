package dockerfile

import (
	"fmt"
	"testing"
)

func parses(t *testing.T, text, want string) {
	t.Helper()
	got, err := Parse(text)
	if err != nil {
		t.Errorf("Parse(%q): error: %v; want %s", text, err, want)
	} else if fmt.Sprint(got) != want {
		t.Errorf("Parse(%q) = %v; want %s", text, got, want)
	}
}

func fails(t *testing.T, text, want string) {
	t.Helper()
	got, err := Parse(text)
	if err == nil {
		t.Errorf("Parse(%q) = %v; want an error: %s", text, got, want)
	} else if err.Error() != want {
		t.Errorf("Parse(%q): error: %v; want the error: %s", text, err, want)
	} else if got != nil {
		t.Errorf("Parse(%q): the error is right, but the result is %v; want nil", text, got)
	}
}

func TestSimple(t *testing.T) {
	parses(t, "FROM alpine:3.20\nCMD [\"/app\", \"-v\"]", `[{1 FROM alpine:3.20} {2 CMD ["/app", "-v"]}]`)
	parses(t, "from scratch\n  run   ls  ", "[{1 FROM scratch} {2 RUN ls}]")
	parses(t, "RUN echo 'a  b'", "[{1 RUN echo 'a  b'}]")
}

func TestComments(t *testing.T) {
	parses(t, "# a comment\n\nFROM scratch\n  # another\n\nUSER app\n", "[{3 FROM scratch} {6 USER app}]")
	text := "RUN echo '#1'"
	if got, err := Parse(text); err != nil || fmt.Sprint(got) != "[{1 RUN echo '#1'}]" {
		t.Errorf("a # in the middle of a line is no comment: Parse(%q) = %v, %v", text, got, err)
	}
}

func TestContinued(t *testing.T) {
	parses(t, "FROM a\nRUN apt-get update && \\\n    apt-get install -y curl\nUSER app", "[{1 FROM a} {2 RUN apt-get update && apt-get install -y curl} {4 USER app}]")
	parses(t, "RUN apk add \\\n  # for downloads\n  curl \\\n\n  git\nUSER app", "[{1 RUN apk add curl git} {6 USER app}]")
}

func TestUnknown(t *testing.T) {
	fails(t, "FROM a\n\nLABELS x=1", `line 3: unknown instruction "LABELS"`)
	fails(t, "FROM a\nENTRYPOINT[\"/eic\"]", `line 2: unknown instruction "ENTRYPOINT[\"/eic\"]"`)
}

func TestNoArguments(t *testing.T) {
	fails(t, "FROM a\ncopy \nUSER app", "line 2: COPY needs arguments")
}
