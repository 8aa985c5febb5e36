package flags

import (
	"errors"
	"flag"
	"fmt"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, tt := range [][2]string{
		{"", "{Name:world Count:1 Wait:0s Verbose:false Tags:[] Rest:[]}"},
		{"-name Bob -n=3 --wait 1m30s a -v", "{Name:Bob Count:3 Wait:1m30s Verbose:false Tags:[] Rest:[a -v]}"},
		{"-tag x -tag=y -n 0x10 -- -n", "{Name:world Count:16 Wait:0s Verbose:false Tags:[x y] Rest:[-n]}"},
		{"-upper ann -v=true", "{Name:ANN Count:1 Wait:0s Verbose:true Tags:[] Rest:[]}"},
	} {
		var w strings.Builder
		o, err := Parse(&w, strings.Fields(tt[0])...)
		if err != nil {
			t.Errorf("%s: %v", tt[0], err)
			continue
		}
		if got := fmt.Sprintf("%+v", *o); got != tt[1] {
			t.Errorf("%s: %s", tt[0], got)
		}
		t.Log(w.String())
	}
}

func TestErrors(t *testing.T) {
	for _, args := range []string{"-x", "-n", "-n x", "-n 99999999999999999999", "-wait 5", "-v=perhaps", "-tag=", "-=", "-h"} {
		var w strings.Builder
		_, err := Parse(&w, strings.Fields(args)...)
		t.Logf("%s: %v\n%s", args, err, w.String())
		if err == nil || errors.Is(err, flag.ErrHelp) != (args == "-h") {
			t.Errorf("%s: %v", args, err)
		}
	}
}
