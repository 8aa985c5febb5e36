package testmain

import (
	"flag"
	"fmt"
	"os"
	"testing"
)

var (
	size  = flag.Int("size", 1, "a flag of the tests' own")
	ready bool
)

func TestMain(m *testing.M) {
	flag.Parse()
	fmt.Println("setup", *size, flag.Args(), testing.Short(), testing.Verbose())
	ready = true
	code := m.Run()
	fmt.Println("teardown", code)
	if *size == 2 {
		os.Exit(5)
	}
}

func TestReady(t *testing.T) {
	if !ready {
		t.Error("not ready")
	}
	if *size > 2 {
		t.Error("too large")
	}
	if testing.Short() {
		t.Skip("short")
	}
	fmt.Println(testing.Testing(), testing.CoverMode(), testing.Coverage())
}
