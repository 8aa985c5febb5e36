package logs

import (
	"io"
	"log"
	"slices"
	"testing"
)

func TestLevels(t *testing.T) {
	l := New()
	l.Info.Print("a", 1, 2, "b", "c", 3)
	l.Info.Println("x", 1, nil)
	l.Error.Printf("%d%%\n", 5)
	l.Try(func() { l.Info.Panicf("bad %s", "thing") })
	want := []string{"info: a1 2bc3", "info: x 1 <nil>", "ERROR logs_test.go:14: 5%", "info: bad thing", "ERROR logs.go:34: caught bad thing"}
	if got := l.Lines(); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := l.Lines(); len(got) != 1 || got[0] != "" {
		t.Errorf("%q", got)
	}
}

func TestStandard(t *testing.T) {
	old := log.Writer()
	defer log.SetOutput(old)
	log.SetOutput(io.Discard)
	log.SetFlags(log.LUTC | log.Ldate)
	log.SetPrefix("p ")
	if log.Flags() != log.Ldate|log.LUTC || log.Prefix() != "p " {
		t.Error(log.Flags(), log.Prefix())
	}
	log.Fatalln("this ends all")
}
