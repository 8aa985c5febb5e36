// Structured logging: the text and JSON handlers, groups, levels, values that say what to log, and the default logger.
package main

import (
	"context"
	"errors"
	"fmt"
	"log"
	"log/slog"
	"os"
	"strings"
	"time"
)

type Password string

func (Password) LogValue() slog.Value { return slog.StringValue("***") }

type User struct {
	ID   int
	Name string
	Pass Password
}

func (u User) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("id", u.ID), slog.String("name", u.Name), slog.Any("pass", u.Pass))
}

type Point struct {
	X, Y int
	Tag  string `json:"tag,omitempty"`
}

// noTime leaves the time out, and shortens the source.
func noTime(groups []string, a slog.Attr) slog.Attr {
	if a.Key == slog.TimeKey && len(groups) == 0 {
		return slog.Attr{}
	}
	if source, ok := a.Value.Any().(*slog.Source); ok {
		source.File = source.File[strings.LastIndex(source.File, "/")+1:]
	}
	return a
}

func main() {
	var level slog.LevelVar
	options := &slog.HandlerOptions{Level: &level, ReplaceAttr: noTime}
	for _, handler := range []slog.Handler{slog.NewTextHandler(os.Stdout, options), slog.NewJSONHandler(os.Stdout, options)} {
		level.Set(slog.LevelInfo)
		l := slog.New(handler)
		l.Info("hello", "count", 3, "name", "Ann Lee", "quote", `say "hi"`, "ok", true, "ratio", 0.25)
		l.Debug("not shown")
		level.Set(slog.LevelDebug)
		l.Debug("shown", "level", level.Level())
		l.Warn("mixed", slog.Duration("took", 1500*time.Millisecond), "when", time.Date(2024, 5, 6, 7, 8, 9, 123456789, time.UTC), slog.Group("g", "a", 1, slog.Group("h", "b", 2)))
		l.Error("failed", "err", errors.New("disk full"), "nothing", nil, "point", Point{1, 2, ""}, "list", []int{1, 2}, "bytes", []byte("hi"))
		l.With("user", User{7, "Bob", "secret"}).WithGroup("request").With("id", "r-1").Info("done", "status", 200, Password("x"), "last")
		l.Log(context.Background(), slog.LevelError+2, "custom\nlevel", "tab", "a\tb", "utf8", "é世", "html", "<b>&")
	}
	source := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{AddSource: true, ReplaceAttr: noTime}))
	source.Info("where")
	slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{AddSource: true, ReplaceAttr: noTime})).Info("where")

	log.SetFlags(log.Lshortfile)
	log.SetOutput(os.Stdout)
	slog.Info("default", "a", 1, "b", "x y")
	slog.With("w", true).WithGroup("g").Warn("with", "k", "v")
	slog.Debug("hidden")
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stdout, options)))
	log.Printf("printed with %s", "log")
	slog.Info("set")
	slog.NewLogLogger(slog.Default().Handler(), slog.LevelWarn).Println("a warning")
	slog.New(slog.NewMultiHandler(slog.DiscardHandler, slog.NewTextHandler(os.Stdout, options))).Info("both", slog.Group("empty"))

	for _, s := range []string{"warn", "INFO+3", "loud"} {
		var l slog.Level
		err := l.UnmarshalText([]byte(s))
		fmt.Println(l, err)
	}
	fmt.Println(slog.Int("a", 1), slog.AnyValue(User{1, "C", "p"}).Resolve(), slog.AnyValue(3).Equal(slog.IntValue(3)), slog.StringValue("s").Kind())
	slog.IntValue(1).Bool()
}

// Output:
// level=INFO msg=hello count=3 name="Ann Lee" quote="say \"hi\"" ok=true ratio=0.25
// level=DEBUG msg=shown level=DEBUG
// level=WARN msg=mixed took=1.5s when=2024-05-06T07:08:09.123Z g.a=1 g.h.b=2
// level=ERROR msg=failed err="disk full" nothing=<nil> point="{X:1 Y:2 Tag:}" list="[1 2]" bytes="hi"
// level=INFO msg=done user.id=7 user.name=Bob user.pass=*** request.id=r-1 request.status=200 request.!BADKEY=*** request.!BADKEY=last
// level=ERROR+2 msg="custom\nlevel" tab="a\tb" utf8=é世 html=<b>&
// {"level":"INFO","msg":"hello","count":3,"name":"Ann Lee","quote":"say \"hi\"","ok":true,"ratio":0.25}
// {"level":"DEBUG","msg":"shown","level":"DEBUG"}
// {"level":"WARN","msg":"mixed","took":1500000000,"when":"2024-05-06T07:08:09.123456789Z","g":{"a":1,"h":{"b":2}}}
// {"level":"ERROR","msg":"failed","err":"disk full","nothing":null,"point":{"X":1,"Y":2},"list":[1,2],"bytes":"aGk="}
// {"level":"INFO","msg":"done","user":{"id":7,"name":"Bob","pass":"***"},"request":{"id":"r-1","status":200,"!BADKEY":"***","!BADKEY":"last"}}
// {"level":"ERROR+2","msg":"custom\nlevel","tab":"a\tb","utf8":"é世","html":"<b>&"}
// level=INFO source=std_slog.go:61 msg=where
// {"level":"INFO","source":{"function":"main.main","file":"std_slog.go","line":62},"msg":"where"}
// std_slog.go:66: INFO default a=1 b="x y"
// std_slog.go:67: WARN with w=true g.k=v
// level=INFO msg="printed with log"
// level=INFO msg=set
// level=WARN msg="a warning"
// level=INFO msg=both
// WARN <nil>
// INFO+3 <nil>
// INFO slog: level string "loud": unknown name
// a=1 [id=1 name=C pass=p] true String

// Stderr:
// panic: Value kind is Int64, not Bool
//
// goroutine 1 [running]:
// main.main
// 	std_slog.go:81

// Exit: 2
