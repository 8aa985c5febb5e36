// Compares gopy's log with Go's; times are made alike.
package log_test

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"math/rand"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	our "gopystd/log"
)

type logger interface {
	Print(...any)
	Printf(string, ...any)
	Println(...any)
	Panic(...any)
	Panicf(string, ...any)
	Panicln(...any)
	Output(int, string) error
	SetFlags(int)
	SetPrefix(string)
	SetOutput(io.Writer)
	Flags() int
	Prefix() string
	Writer() io.Writer
}

// The functions of a package as a logger.
type functions struct {
	print, println func(...any)
	printf         func(string, ...any)
	panic, panicln func(...any)
	panicf         func(string, ...any)
	logger
}

func (f functions) Print(v ...any)            { f.print(v...) }
func (f functions) Println(v ...any)          { f.println(v...) }
func (f functions) Printf(s string, v ...any) { f.printf(s, v...) }
func (f functions) Panic(v ...any)            { f.panic(v...) }
func (f functions) Panicln(v ...any)          { f.panicln(v...) }
func (f functions) Panicf(s string, v ...any) { f.panicf(s, v...) }

var clock = regexp.MustCompile(`\d\d:\d\d:\d\d(\.\d{6})?`)

func attempt(f func()) (text string) {
	defer func() { text = fmt.Sprintf("%T %v", recover(), text) }()
	f()
	return "no panic"
}

func use(l logger, random *rand.Rand, out *bytes.Buffer) string {
	text := ""
	for range 30 {
		switch op := random.Intn(11); op {
		case 0:
			l.Print("a", 1, 2, "b", nil)
		case 1:
			l.Printf("%d %s\n", 1, "x")
		case 2:
			l.Println("a", 1)
		case 3:
			text += attempt(func() { l.Panic("a", 1) }) + attempt(func() { l.Panicf("%v", 2) }) + attempt(func() { l.Panicln("x") })
		case 4:
			text += fmt.Sprint(l.Output(1, "depth"), l.Output(99, ""))
		case 5, 6:
			l.SetFlags(random.Intn(128))
		case 7:
			l.SetPrefix([]string{"", "prefix: ", "é\n"}[random.Intn(3)])
		case 8:
			l.SetOutput([]io.Writer{out, io.Discard}[random.Intn(2)])
		case 9:
			l.Print()
			l.Print("\n")
			l.Printf("%s", bytes.Repeat([]byte("x"), 100))
		case 10:
			text += fmt.Sprint(l.Flags(), l.Prefix(), l.Writer() == io.Discard)
		}
	}
	l.SetOutput(io.Discard)
	return clock.ReplaceAllStringFunc(text+out.String(), func(s string) string { return fmt.Sprint("clock", len(s)) })
}

// differ reports the first line that differs.
func differ(t *testing.T, got, want string) {
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			t.Fatalf("line %d: %q, want %q", i, a[i], b[i])
		}
	}
	t.Fatalf("%d lines, want %d", len(a), len(b))
}

func TestLogger(t *testing.T) {
	for seed := range int64(400) {
		var x, y bytes.Buffer
		want := use(log.New(&x, "start ", log.LstdFlags), rand.New(rand.NewSource(seed)), &x)
		got := use(our.New(&y, "start ", our.LstdFlags), rand.New(rand.NewSource(seed)), &y)
		if want != got {
			differ(t, got, want)
		}
		x.Reset()
		y.Reset()
		want = use(functions{log.Print, log.Println, log.Printf, log.Panic, log.Panicln, log.Panicf, log.Default()}, rand.New(rand.NewSource(seed)), &x)
		got = use(functions{our.Print, our.Println, our.Printf, our.Panic, our.Panicln, our.Panicf, our.Default()}, rand.New(rand.NewSource(seed)), &y)
		if want != got {
			differ(t, got, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	var x, y bytes.Buffer
	log.SetOutput(&x)
	our.SetOutput(&y)
	log.SetFlags(log.Lshortfile)
	our.SetFlags(our.Lshortfile)
	log.SetPrefix("p ")
	our.SetPrefix("p ")
	line := regexp.MustCompile(`:\d+:`)
	for i, pair := range [][2]func(){
		{func() { log.Print(1) }, func() { our.Print(1) }}, {func() { log.Printf("1") }, func() { our.Printf("1") }}, {func() { log.Println(1) }, func() { our.Println(1) }},
		{func() { log.Panic(1) }, func() { our.Panic(1) }}, {func() { log.Panicf("1") }, func() { our.Panicf("1") }}, {func() { log.Panicln(1) }, func() { our.Panicln(1) }},
		{func() { log.Output(1, "x") }, func() { our.Output(1, "x") }}, {func() { log.Output(2, "x") }, func() { our.Output(2, "x") }},
		{func() { log.Default().Print(1) }, func() { our.Default().Print(1) }}, {func() { log.Default().Panic(1) }, func() { our.Default().Panic(1) }},
		{func() { log.Default().Output(1, "x") }, func() { our.Default().Output(1, "x") }}, {func() { log.Default().Output(500, "x") }, func() { our.Default().Output(500, "x") }},
	} {
		x.Reset()
		y.Reset()
		attempt(pair[0])
		attempt(pair[1])
		if x.String() != y.String() || !line.Match(x.Bytes()) {
			t.Errorf("%d: %q, want %q", i, y.String(), x.String())
		}
	}
	if our.Flags() != our.Lshortfile || our.Prefix() != "p " || our.Writer() != io.Writer(&y) {
		t.Error("Flags")
	}
}

func TestFatal(t *testing.T) {
	fatal := map[string]func(){
		"a": func() { our.Fatal("a", 1) }, "b": func() { our.Fatalf("%d", 1) }, "c": func() { our.Fatalln("a", 1) },
		"d": func() { our.Default().Fatal("a", 1) }, "e": func() { our.Default().Fatalf("%d", 1) }, "f": func() { our.Default().Fatalln("a", 1) },
	}
	if f := fatal[os.Getenv("FATAL")]; f != nil {
		our.SetFlags(0)
		f()
	}
	for name, want := range map[string]string{"a": "a1\n", "b": "1\n", "c": "a 1\n", "d": "a1\n", "e": "1\n", "f": "a 1\n"} {
		command := exec.Command(os.Args[0], "-test.run=TestFatal")
		command.Env = append(os.Environ(), "FATAL="+name)
		out, err := command.CombinedOutput()
		if string(out) != want || err == nil || err.Error() != "exit status 1" {
			t.Errorf("%s: %q %v", name, out, err)
		}
	}
}
