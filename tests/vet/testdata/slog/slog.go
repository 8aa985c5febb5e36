package a

import (
	"context"
	"log/slog"
)

type myString string

func logs(ctx context.Context, l *slog.Logger, r slog.Record, s fmtStringer, a any, m myString) {
	slog.Info("msg", "a", 1, "b", 2)
	slog.Info("msg")
	slog.Info("msg", slog.Int("a", 1), "b", 2)
	slog.Info("msg", 1, 2)             // want `^slog\.Info arg "1" should be a string or a slog\.Attr \(possible missing key or value\)$`
	slog.Info("msg", "a")              // want `^call to slog\.Info missing a final value$`
	slog.Info("msg", "a", 1, "b")      // want `call to slog\.Info missing a final value`
	slog.Warn("msg", m, 1)             // want `slog\.Warn arg "m" should be a string or a slog\.Attr`
	slog.Error("msg", s, 1)           // want `slog\.Error arg "1" should be a string or a slog\.Attr`
	slog.Debug("msg", "k"+"l", []int{1}[0], 'x', "v") // want `slog\.Debug arg "'x'" should be a string`
	slog.InfoContext(ctx, "msg", "a")  // want `call to slog\.InfoContext missing a final value`
	slog.Log(ctx, slog.LevelInfo, "msg", "a", 1, 2) // want `slog\.Log arg "2" should be`
	l.Info("msg", "a", 1)
	l.Info("msg", "a")                 // want `^call to slog\.Logger\.Info missing a final value$`
	l.With("a", 1, "b")                // want `call to slog\.Logger\.With missing a final value`
	l.With(slog.Int("a", 1)).Debug("m", 2) // want `slog\.Logger\.Debug arg "2" should be`
	r.Add("a", 1, 2)                   // want `slog\.Record\.Add arg "2" should be`
	_ = slog.Group("g", "a", 1, "b")   // want `call to slog\.Group missing a final value`
	slog.Info("msg", a, 1)
	slog.Info("msg", a, 1, 2)          // want `^slog\.Info arg "2" should probably be a string or a slog\.Attr \(previous arg "1" cannot be a key\)$`
	slog.Info("msg", a)
	slog.Info("msg", "x", 1, a, 2, "b") // want `^call to slog\.Info has a missing or misplaced value$`
	slog.Info("msg", []any{"a", 1}...)
	(*slog.Logger).Info(l, "msg", "a") // want `call to slog\.Logger\.Info missing a final value`
}

type fmtStringer interface{ String() string }
