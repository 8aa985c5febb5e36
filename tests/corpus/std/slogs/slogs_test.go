package slogs

import (
	"log/slog"
	"os"
	"strings"
	"testing"
	"time"
)

func TestHandler(t *testing.T) {
	var b strings.Builder
	level := new(slog.LevelVar)
	l := slog.New(New(&b, level))
	l.Info("start", "port", 80, "key", Secret("abc"))
	l.Debug("hidden")
	level.Set(slog.LevelDebug)
	l.With("a", 1).WithGroup("g").With("b", 2).Debug("shown", "c", 3, slog.Group("h", "d", time.Second))
	odd := []any{"x", 1, "y"}
	l.Error("odd", odd...)
	want := "I start port=80 key=***\nD shown a=1 g.b=2 g.c=3 g.h.d=1s\nE odd x=1 !BADKEY=y\n"
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}

func noTime(groups []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey && len(groups) == 0 {
		return slog.Attr{}
	}
	return a
}

func Example() {
	o := &slog.HandlerOptions{ReplaceAttr: noTime, Level: slog.LevelWarn}
	for _, h := range []slog.Handler{slog.NewTextHandler(os.Stdout, o), slog.NewJSONHandler(os.Stdout, o)} {
		l := slog.New(h).With("id", 7)
		l.Info("no")
		l.Warn("two words", "q", `a"b`, "f", 1.5, "n", nil, slog.Group("g", "t", true))
		l.WithGroup("w").Error("x", "err", os.ErrNotExist, "s", []string{"a"}, "e", "")
	}
	// Output:
	// level=WARN msg="two words" id=7 q="a\"b" f=1.5 n=<nil> g.t=true
	// level=ERROR msg=x id=7 w.err="file does not exist" w.s=[a] w.e=""
	// {"level":"WARN","msg":"two words","id":7,"q":"a\"b","f":1.5,"n":null,"g":{"t":true}}
	// {"level":"ERROR","msg":"x","id":7,"w":{"err":"file does not exist","s":["a"],"e":""}}
}
