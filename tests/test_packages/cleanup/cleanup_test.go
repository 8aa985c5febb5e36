package cleanup

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestOrder(t *testing.T) {
	t.Cleanup(func() { fmt.Println("first") })
	t.Cleanup(func() {
		fmt.Println("second")
		t.Cleanup(func() { fmt.Println("registered in a cleanup") })
	})
	defer fmt.Println("deferred")
	t.Run("sub", func(t *testing.T) {
		t.Cleanup(func() { fmt.Println("of sub", t.Name(), t.Failed()) })
		t.Fatal("ends")
	})
	ctx := t.Context()
	t.Cleanup(func() { fmt.Println("context:", ctx.Err()) })
	fmt.Println("body", ctx.Err())
}

func TestTempDir(t *testing.T) {
	var dir string
	t.Run("makes one", func(t *testing.T) {
		dir = t.TempDir()
		other := t.TempDir()
		fmt.Println(filepath.Base(dir), filepath.Base(other), filepath.Dir(dir) == filepath.Dir(other))
		fmt.Println(strings.Contains(dir, "TestTempDirmakes_one"), t.ArtifactDir() == t.ArtifactDir())
		if err := os.WriteFile(filepath.Join(dir, "f"), []byte("x"), 0o666); err != nil {
			t.Fatal(err)
		}
	})
	_, err := os.Stat(dir)
	fmt.Println(os.IsNotExist(err))
}

func TestSetenv(t *testing.T) {
	os.Unsetenv("GOPY_A")
	os.Setenv("GOPY_B", "old")
	t.Run("sub", func(t *testing.T) {
		t.Setenv("GOPY_A", "1")
		t.Setenv("GOPY_B", "2")
		fmt.Println(os.Getenv("GOPY_A"), os.Getenv("GOPY_B"))
	})
	_, ok := os.LookupEnv("GOPY_A")
	fmt.Println(ok, os.Getenv("GOPY_B"))
}

func TestChdir(t *testing.T) {
	before, _ := os.Getwd()
	dir := t.TempDir()
	t.Run("sub", func(t *testing.T) {
		t.Chdir(dir)
		now, _ := os.Getwd()
		fmt.Println(now == dir, os.Getenv("PWD") == dir)
	})
	after, _ := os.Getwd()
	fmt.Println(before == after)
}

func TestWorkingDirectory(t *testing.T) {
	dir, err := os.Getwd()
	fmt.Println(filepath.Base(dir), err)
	data, err := os.ReadFile("testdata/words.txt")
	fmt.Printf("%q %v\n", data, err)
	data, err = os.ReadFile(filepath.Join("testdata", "sub", "more.txt"))
	fmt.Printf("%q %v\n", data, err)
	_, err = os.ReadFile("testdata/none.txt")
	fmt.Println(err)
}

func TestFailInCleanup(t *testing.T) {
	t.Cleanup(func() { t.Error("too late") })
	t.Cleanup(func() { t.Log("logged") })
}

func TestOutput(t *testing.T) {
	w := t.Output()
	fmt.Fprint(w, "a line\nhalf ")
	fmt.Fprint(w, "a line\nthe rest")
	t.Log("log")
	fmt.Fprintln(w, "one more")
	fmt.Fprint(w, "end")
	t.Attr("color", "blue green")
	t.Attr("no good", "x")
}
