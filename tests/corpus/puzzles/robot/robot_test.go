package robot

import (
	"fmt"
	"testing"
)

func TestRun(t *testing.T) {
	for _, tt := range []struct{ script, want string }{
		{"RAALA", "{X:2 Y:1 Dir:N log:[]}"}, {"LLAR", `{X:0 Y:0 Dir:W log:[2: wall at 0,-1]}`}, {"AéX", `{X:0 Y:1 Dir:N log:[1: what is 'é'? 3: what is 'X'?]}`}, {"AAAAA", "{X:0 Y:3 Dir:N log:[3: wall at 0,4 4: wall at 0,4]}"}, {"RRRRL", "{X:0 Y:0 Dir:W log:[]}"},
	} {
		var r Robot
		r.Run(tt.script, 4)
		if fmt.Sprintf("%+v", r) != r.Dir.String() {
			t.Error("String is promoted")
		}
		if got := fmt.Sprintf("{X:%d Y:%d Dir:%v log:%v}", r.X, r.Y, r.Dir, r.log); got != tt.want {
			t.Errorf("%s: %s", tt.script, got)
		}
	}
}

func TestDir(t *testing.T) {
	if got := fmt.Sprint(N, E, S, W, Dir(2).String()); got != "N E S WS" {
		t.Error(got)
	}
	_ = Dir(4).String()
}
