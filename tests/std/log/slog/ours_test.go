package check

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"math"
	"os"
	"strings"
	"time"

	slog "gopystd/log/slog"
)

type secretOurs string

func (secretOurs) LogValue() slog.Value { return slog.StringValue("REDACTED") }

type personOurs struct {
	Name string `json:"name"`
	Age  int    `json:"age"`
}

func (p personOurs) LogValue() slog.Value {
	return slog.GroupValue(slog.String("name", p.Name), slog.Any("age", secretOurs("x")))
}

type loopOurs struct{}

func (l loopOurs) LogValue() slog.Value { return slog.AnyValue(l) }

type boomOurs struct{}

func (boomOurs) LogValue() slog.Value { panic("boom") }

type textOurs struct{ err error }

func (t textOurs) MarshalText() ([]byte, error) { return []byte("te xt"), t.err }

type nilOurs struct{ s string }

func (n *nilOurs) MarshalText() ([]byte, error) { return []byte(n.s), nil }
func (n *nilOurs) MarshalJSON() ([]byte, error) { return []byte(`"` + n.s + `"`), nil }

type panicOurs struct{}

func (panicOurs) MarshalText() ([]byte, error) { panic("oh no") }
func (panicOurs) MarshalJSON() ([]byte, error) { panic("oh no") }

type bytesOurs []byte

func scenariosOurs() string {
	var out bytes.Buffer
	ctx := context.Background()
	when := time.Date(2024, 2, 29, 12, 34, 56, 789123456, time.UTC)
	zone := time.FixedZone("X", -5*3600-1800)
	args := [][]any{
		{}, {"a", 1}, {"a"}, {1, 2}, {slog.Int("x", 1), "b", true}, {"", "empty key"}, {slog.Attr{}}, {"s", "with space", "q", `a"b\c`, "e", "", "eq", "a=b", "nl", "x\ny\tz\r\x01\x7f", "u", "é世\u2028\u00a0\ufffd", "bad", "\xff!", "html", "<&>"},
		{"i8", int8(-1), "u16", uint16(7), "f", 1.5, "f32", float32(0.1), "big", 1e21, "small", 1e-7, "int", 3.0, "nan", math.NaN(), "inf", math.Inf(-1), "max", uint64(math.MaxUint64), "z", 0.0, "nz", math.Copysign(0, -1)},
		{"d", 1500 * time.Millisecond, "t", when, "tz", when.In(zone), "zero", time.Time{}, "far", time.Date(12000, 1, 1, 0, 0, 0, 0, time.UTC), "old", time.Date(1000, 1, 1, 0, 0, 0, 5, time.UTC)},
		{"nil", nil, "err", errors.New("an error"), "bytes", []byte("b s"), "nb", bytesOurs("x"), "l", []int{1, 2}, "m", map[string]int{"b": 2, "a": 1}, "p", &personOurs{"Q", 3}, "st", struct {
			A int
			b string
		}{1, "x"}, "fn", slog.KindBool, "lvl", slog.LevelWarn + 1, "chan", (chan int)(nil)},
		{"secret", secretOurs("pw"), "person", personOurs{"Ann", 3}, "text", textOurs{}, "texterr", textOurs{errors.New("no text")}, "nilp", (*nilOurs)(nil), "panic", panicOurs{}, "loop", loopOurs{}},
		{slog.Group("g", "a", 1, slog.Group("h", "b", 2)), slog.Group("", "inline", 1), slog.Group("none"), slog.Group("deep", slog.Group("none")), slog.GroupAttrs("ga", slog.Bool("x", false))},
		{"a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 6, slog.Group("none"), "g", 7},
		{"attrs", []slog.Attr{slog.Int("x", 1)}, "val", slog.IntValue(3), "src", &slog.Source{Function: "f", File: "a.go", Line: 3}, "nosrc", &slog.Source{}, "srcv", slog.Source{File: "x"}},
		{"raw", json.RawMessage(`{"a": 1}`), "any", any(3), "ptr", (*int)(nil)},
	}
	replacers := []func([]string, slog.Attr) slog.Attr{
		nil,
		func(g []string, a slog.Attr) slog.Attr {
			fmt.Fprint(&out, "[", g, a.Key, a.Value.Kind(), "]")
			if a.Key == "a" || a.Key == "x" {
				return slog.Attr{}
			}
			if a.Key == slog.LevelKey {
				return slog.Any("lvl", secretOurs("l"))
			}
			return a
		},
		func(g []string, a slog.Attr) slog.Attr { return slog.Attr{} },
	}
	for _, replace := range replacers {
		for _, source := range []bool{false, true} {
			for _, level := range []slog.Leveler{nil, slog.LevelWarn} {
				opts := &slog.HandlerOptions{ReplaceAttr: replace, AddSource: source, Level: level}
				for i, h := range []slog.Handler{slog.NewTextHandler(&out, opts), slog.NewJSONHandler(&out, opts)} {
					hs := []slog.Handler{h, h.WithAttrs([]slog.Attr{slog.Int("w", 1)}), h.WithGroup("G"), h.WithGroup("G").WithAttrs([]slog.Attr{slog.Int("w", 1)}).WithGroup("H h"),
						h.WithAttrs([]slog.Attr{slog.Int("w", 1)}).WithGroup("G").WithGroup("H").WithAttrs([]slog.Attr{slog.String("z", "q"), slog.Group("none")}), h.WithAttrs(nil), h.WithGroup("a").WithAttrs([]slog.Attr{slog.Int("a", 1)}),
						h.WithAttrs([]slog.Attr{slog.Group("none")}).WithGroup("")}
					for j, h := range hs {
						fmt.Fprintln(&out, i, j, h.Enabled(ctx, slog.LevelInfo), h.Enabled(ctx, slog.LevelError))
						for _, a := range args {
							r := slog.NewRecord(when, slog.LevelInfo, "hello world", 0)
							r.Add(a...)
							if err := h.Handle(ctx, r); err != nil {
								fmt.Fprintln(&out, err)
							}
						}
					}
				}
			}
		}
	}
	fmt.Fprintln(&out, slog.NewRecord(time.Time{}, 3, "m", 0).Source())
	noTime := &slog.HandlerOptions{AddSource: true, Level: slog.LevelDebug, ReplaceAttr: func(g []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		if s, ok := a.Value.Any().(*slog.Source); ok {
			a.Value = slog.IntValue(s.Line)
			s.File = ""
			return slog.String("fn", s.Function[strings.LastIndex(s.Function, "/")+1:])
		}
		return a
	}}
	l := slog.New(slog.NewTextHandler(&out, noTime))
	l.Debug("d", "a", 1)
	l.Info("i")
	l.Warn("w", slog.Int("x", 1))
	l.Error("e", "err", io.EOF)
	l.DebugContext(ctx, "dc")
	l.InfoContext(ctx, "ic")
	l.WarnContext(ctx, "wc")
	l.ErrorContext(ctx, "ec")
	l.Log(ctx, slog.LevelError+2, "log", []any{"k"}...)
	l.LogAttrs(ctx, slog.LevelDebug-1, "hidden")
	l.LogAttrs(ctx, slog.LevelInfo, "attrs", slog.Int("a", 1), slog.Group("none"))
	l.With("w", 1).WithGroup("g").With("x", 2).Info("with", "y", 3)
	fmt.Fprintln(&out, l.With() == l, l.WithGroup("") == l, l.Enabled(ctx, slog.LevelDebug), l.Enabled(nil, -5))
	slog.NewLogLogger(l.Handler(), slog.LevelWarn).Printf("from log %d", 1)
	m := slog.NewMultiHandler(slog.NewTextHandler(&out, noTime), slog.NewJSONHandler(&out, &slog.HandlerOptions{Level: slog.LevelError}), failOurs{})
	slog.New(m).With("a", 1).WithGroup("g").Info("multi", "b", 2)
	fmt.Fprintln(&out, m.Handle(ctx, slog.NewRecord(when, slog.LevelError, "x", 0)), m.Enabled(ctx, 0), slog.DiscardHandler.Enabled(ctx, 10))
	var lv slog.LevelVar
	fmt.Fprintln(&out, lv.Level(), &lv)
	for _, s := range []string{"info", "WARN+2", "Error-10", "x", "INFO+", "debug+x", "", "INFO-1+2"} {
		fmt.Fprintln(&out, lv.UnmarshalText([]byte(s)), &lv)
		var lev slog.Level
		fmt.Fprintln(&out, lev.UnmarshalJSON([]byte(`"`+s+`"`)), lev, lev.UnmarshalJSON([]byte(s)))
	}
	for i := -10; i < 20; i++ {
		b, err := slog.Level(i).MarshalJSON()
		fmt.Fprintln(&out, slog.Level(i), string(b), err)
	}
	for k := slog.Kind(-1); k < 12; k++ {
		fmt.Fprintln(&out, k)
	}
	for _, a := range args {
		for _, v := range a {
			val := slog.AnyValue(v)
			fmt.Fprintln(&out, val.Kind(), val.String() == fmt.Sprint(val), val.Equal(slog.AnyValue(0)), protectOurs(func() { val.Int64() }), protectOurs(func() { val.Group() }), protectOurs(func() { val.Time() }))
			if val.Kind() != slog.KindAny {
				fmt.Fprintln(&out, val, val.Any(), val.Equal(slog.AnyValue(v)), slog.Any("k", v), val.Resolve())
			}
		}
	}
	r := slog.NewRecord(when, 0, "m", 0)
	r.Add("a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 6, "g", 7)
	r2 := r
	r3 := r.Clone()
	r.AddAttrs(slog.Int("h", 8), slog.Int("i", 9))
	r.AddAttrs(slog.Int("j", 8))
	r2.AddAttrs(slog.Int("k", 9))
	r3.AddAttrs(slog.Int("l", 9))
	for _, r := range []slog.Record{r, r2, r3} {
		r.Attrs(func(a slog.Attr) bool { fmt.Fprint(&out, a, " "); return a.Key != "k" })
		fmt.Fprintln(&out, r.NumAttrs())
	}
	fmt.Fprintln(&out, protectOurs(func() { slog.New(nil) }))
	fmt.Fprintln(&out, strings.Contains(slog.AnyValue(boomOurs{}).Resolve().String(), "LogValue panicked\ncalled from "))
	// The default logger, with package log.
	log.SetOutput(&out)
	log.SetFlags(log.Lshortfile | log.Lmsgprefix)
	log.SetPrefix("pre ")
	if slog.Default().Enabled(ctx, slog.LevelDebug) {
		fmt.Fprintln(&out, "debug")
	}
	old := slog.SetLogLoggerLevel(slog.LevelDebug)
	slog.Debug("debug", "a", "b c")
	slog.With("w", 1).WithGroup("g").Warn("msg", "x", 1, slog.Group("h", "y", time.Second))
	slog.LogAttrs(ctx, slog.LevelError, "attrs", slog.Any("e", io.EOF))
	slog.SetDefault(l)
	log.Print("through slog")
	slog.Info("default now", "a", 1)
	slog.SetLogLoggerLevel(old)
	log.SetOutput(os.Stderr)
	return strings.ReplaceAll(out.String(), "Ours", "")
}

type failOurs struct{}

func (failOurs) Enabled(context.Context, slog.Level) bool { return true }
func (failOurs) Handle(_ context.Context, r slog.Record) error {
	return errors.New("fail " + r.Message)
}
func (f failOurs) WithAttrs([]slog.Attr) slog.Handler { return f }
func (f failOurs) WithGroup(string) slog.Handler      { return f }

func protectOurs(f func()) (s string) {
	defer func() { s = fmt.Sprint(recover()) }()
	f()
	return ""
}
