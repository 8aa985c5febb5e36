package mains

import (
	"flag"
	"fmt"
	"os"
	"testing"
)

var verbose = flag.Bool("talk", true, "talk a lot")

func TestMain(m *testing.M) {
	flag.Parse()
	fmt.Println("set up", *verbose)
	Load()
	code := m.Run()
	fmt.Println("tear down", code)
	if code == 1 {
		code = 3
	}
	os.Exit(code)
}

func TestLookup(t *testing.T) {
	for name, want := range map[string]int{"one": 1, "two": 2} {
		if n, ok := Lookup(name); n != want || !ok {
			t.Errorf("%s: %d, %t", name, n, ok)
		}
	}
}

func TestThree(t *testing.T) {
	if n, ok := Lookup("three"); !ok {
		t.Errorf("three: %d", n)
	}
}
