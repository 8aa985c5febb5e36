package check

import (
	ours "gopystd/runtime/debug"
	"reflect"
	real "runtime/debug"
	"strings"
	"testing"
	"time"
)

// TestParseBuildInfo compares results, errors and what String makes of them, for whole texts and texts with lines changed.
func TestParseBuildInfo(t *testing.T) {
	lines := []string{
		"go\tgo1.27", "path\texample.com/m", "path", "mod\texample.com/m\tv1\th1:x", "mod\tm\t(devel)", "mod\tm", "mod\ta\tb\tc\td", "dep\ta\tv1\tsum",
		"dep\ta\tv1", "dep\tx", "=>\tb\tv2\tsum", "=>\tb\tv2", "build\tk=v", "build\t", "build\t=v", "build\tk", "build\t\"a b\"=\"c d\"", "build\t`q`=`r`",
		"build\t\"a\"", "build\t\"a\"x=1", "build\t\"a", "build\ta b=1", "build\ta=b c", "build\ta=\"b", "build\ta=", "build\ta=b=c", "", "other\tx",
	}
	check := func(text string) {
		want, wantErr := real.ParseBuildInfo(text)
		got, gotErr := ours.ParseBuildInfo(text)
		if (wantErr == nil) != (gotErr == nil) || wantErr != nil && wantErr.Error() != gotErr.Error() {
			t.Errorf("%q:\n got %v\nwant %v", text, gotErr, wantErr)
			return
		}
		if wantErr == nil && (got.String() != want.String() || len(got.Deps) != len(want.Deps) || got.Main.Path != want.Main.Path) {
			t.Errorf("%q:\n got %v\nwant %v", text, got, want)
		}
	}
	for _, a := range lines {
		check(a)
		for _, b := range lines {
			check(a + "\n" + b + "\n")
			check(a + "\n" + b)
			check("dep\tm\tv\ts\n" + a + "\n" + b + "\nbuild\tk=v\n")
		}
	}
}

func TestString(t *testing.T) {
	want := &real.BuildInfo{GoVersion: "go1.27", Main: real.Module{Path: "m", Replace: &real.Module{Path: "n", Version: "v"}}, Settings: []real.BuildSetting{{Key: "", Value: ""}, {Key: "a=b", Value: "x y"}}}
	got := &ours.BuildInfo{GoVersion: "go1.27", Main: ours.Module{Path: "m", Replace: &ours.Module{Path: "n", Version: "v"}}, Settings: []ours.BuildSetting{{Key: "", Value: ""}, {Key: "a=b", Value: "x y"}}}
	if got.String() != want.String() {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestReadGCStats(t *testing.T) {
	ours.FreeOSMemory()
	ours.FreeOSMemory()
	var got ours.GCStats
	got.PauseQuantiles = make([]time.Duration, 5)
	ours.ReadGCStats(&got)
	if got.NumGC < 2 || len(got.Pause) != len(got.PauseEnd) || got.PauseQuantiles[0] > got.PauseQuantiles[4] || got.LastGC.IsZero() {
		t.Errorf("%+v", got)
	}
}

func TestStack(t *testing.T) {
	if got := string(ours.Stack()); !strings.HasPrefix(got, "goroutine ") || !strings.Contains(got, "TestStack") {
		t.Error(got)
	}
	old := ours.SetGCPercent(50)
	if ours.SetGCPercent(old) != 50 || ours.SetMaxStack(5) != 1000000000 || ours.SetMaxStack(5) != 5 || ours.SetMaxThreads(7) != 10000 || ours.SetPanicOnFault(true) {
		t.Error("settings")
	}
	if info, ok := ours.ReadBuildInfo(); !ok || reflect.DeepEqual(info, nil) {
		t.Error(info)
	}
}
