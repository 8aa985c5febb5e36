//go:build ignore

// Command scenario does all kinds of things with files below a directory, which it is given, and prints what comes of it. The transcript
// must be the same with any implementation of package os.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"sort"
	"strings"
	"time"
)

var top string

// say prints values; errors with their types and what they match.
func say(what string, values ...any) {
	fmt.Print(what, ":")
	for _, v := range values {
		switch v := v.(type) {
		case nil:
			fmt.Print(" nil")
		case error:
			fmt.Printf(" [%s", strings.ReplaceAll(v.Error(), top, "TOP"))
			var path *fs.PathError
			var link *os.LinkError
			var call *os.SyscallError
			switch {
			case errors.As(v, &path):
				fmt.Print(" path")
			case errors.As(v, &link):
				fmt.Print(" link")
			case errors.As(v, &call):
				fmt.Print(" call")
			}
			for _, m := range []error{fs.ErrInvalid, fs.ErrPermission, fs.ErrExist, fs.ErrNotExist, fs.ErrClosed, os.ErrNoDeadline,
				os.ErrDeadlineExceeded, errors.ErrUnsupported, io.EOF} {
				if errors.Is(v, m) {
					fmt.Print(" =", m)
				}
			}
			fmt.Print(" ", os.IsExist(v), os.IsNotExist(v), os.IsPermission(v), os.IsTimeout(v), "]")
		case os.FileInfo:
			fmt.Printf(" {%s %v dir=%v", v.Name(), v.Mode(), v.IsDir())
			if v.Mode().IsRegular() {
				fmt.Printf(" size=%d", v.Size())
			}
			fmt.Print("}")
		case []os.FileInfo:
			var names []string
			for _, info := range v {
				names = append(names, fmt.Sprint(info.Name(), info.Mode()))
			}
			sort.Strings(names)
			fmt.Print(" ", names)
		case []os.DirEntry:
			var names []string
			for _, entry := range v {
				names = append(names, fmt.Sprint(entry))
			}
			fmt.Printf(" %q", names)
		case *os.File, *os.Root:
			fmt.Printf(" %T", v)
		case []byte:
			fmt.Printf(" %q", v)
		case string:
			fmt.Printf(" %q", strings.ReplaceAll(v, top, "TOP"))
		default:
			fmt.Printf(" %v", v)
		}
	}
	fmt.Println()
}

// two makes a list of two results, for a call as an argument.
func two[A, B any](a A, b B) []any { return []any{a, b} }

func main() {
	top = os.Args[1]
	os.RemoveAll(top)
	say("mkdir top", os.Mkdir(top, 0755))
	say("chdir", os.Chdir(top))
	files()
	handles()
	directories()
	links()
	removing()
	times()
	environment()
	pipes()
	processes()
	roots()
	trees()
	say("back", os.Chdir("/"))
	say("clean", os.RemoveAll(top))
	say("gone", two(os.Stat(top))...)
}

func files() {
	say("read missing", two(os.ReadFile("missing"))...)
	say("write", os.WriteFile("a.txt", []byte("hello\nworld\n"), 0644))
	say("read", two(os.ReadFile("a.txt"))...)
	say("stat", two(os.Stat("a.txt"))...)
	say("write shorter", os.WriteFile("a.txt", []byte("abc"), 0600))
	say("stat", two(os.Stat("a.txt"))...)
	say("open dir to write", two(os.OpenFile(".", os.O_WRONLY, 0))...)
	say("create in missing", two(os.Create("no/file"))...)
	say("create under file", two(os.Create("a.txt/file"))...)
	say("excl", two(os.OpenFile("a.txt", os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0600))...)
	say("empty name", two(os.Open(""))...)
	say("zero byte", two(os.Open("a\x00b"))...)
	say("long name", two(os.Open(strings.Repeat("x", 300)))...)
	say("longer path", two(os.Open(strings.Repeat("x/", 3000)))...)
	say("slash", two(os.Open("a.txt/"))...)
	say("create slash", two(os.Create("new/"))...)
	say("read dir as file", two(os.ReadFile("."))...)
	say("chmod", os.Chmod("a.txt", 0640), two(os.Stat("a.txt"))[0])
	say("chmod missing", os.Chmod("missing", 0640))
	say("sticky", os.Mkdir("s", 0777|os.ModeSticky), two(os.Stat("s"))[0])
	say("setuid", os.Chmod("a.txt", 0755|os.ModeSetuid|os.ModeSetgid), two(os.Stat("a.txt"))[0])
	say("truncate", os.Truncate("a.txt", 10))
	say("read", two(os.ReadFile("a.txt"))...)
	say("truncate", os.Truncate("a.txt", 2), os.Truncate("a.txt", -1), os.Truncate("missing", 0), os.Truncate("s", 0))
	say("read", two(os.ReadFile("a.txt"))...)
	say("rename", os.Rename("a.txt", "b.txt"))
	say("rename missing", os.Rename("a.txt", "c.txt"))
	say("rename to dir", os.Rename("b.txt", "s"))
	say("rename dir to file", os.Rename("s", "b.txt"))
	say("rename missing to dir", os.Rename("missing", "s"))
	say("rename to itself", os.Rename("b.txt", "b.txt"))
	say("rename dir into itself", os.Rename("s", "s/t"))
	say("rename dir", os.Rename("s", "t"))
	say("list", two(os.ReadDir("."))...)
	say("null", os.WriteFile(os.DevNull, []byte("x"), 0600))
	say("null", two(os.ReadFile(os.DevNull))...)
	info, err := os.Stat(os.DevNull)
	say("null", info.Mode().Type(), err)
	big := bytes.Repeat([]byte("0123456789"), 10000)
	say("big", os.WriteFile("big", big, 0600))
	data, err := os.ReadFile("big")
	say("big", len(data), bytes.Equal(data, big), err)
	say("remove big", os.Remove("big"))
	say("base names", baseOf("/"), baseOf("t/"), baseOf("."), baseOf("t/.."), baseOf("t//"))
	say("getwd", two(os.Getwd())...)
}

func baseOf(name string) string {
	info, err := os.Stat(name)
	if err != nil {
		return err.Error()
	}
	return info.Name()
}

func handles() {
	f, err := os.Create("h")
	say("create", f.Name(), err)
	say("write", two(f.Write([]byte("0123456789")))...)
	say("write string", two(f.WriteString("abc"))...)
	say("write nothing", two(f.Write(nil))...)
	say("seek", two(f.Seek(3, io.SeekStart))...)
	b := make([]byte, 4)
	say("read", two(f.Read(b))...)
	say("read", b, two(f.Read(nil))[0])
	say("seek", two(f.Seek(-2, io.SeekEnd))...)
	say("read", two(io.ReadAll(f))...)
	say("read at end", two(f.Read(b))...)
	say("seek bad", two(f.Seek(-1, io.SeekStart))...)
	say("seek whence", two(f.Seek(0, 17))...)
	say("read at", two(f.ReadAt(b, 1))...)
	say("read at", b)
	say("read at end", two(f.ReadAt(b, 11))...)
	say("read at", b)
	say("read at negative", two(f.ReadAt(b, -1))...)
	say("write at", two(f.WriteAt([]byte("XY"), 20))...)
	say("write at negative", two(f.WriteAt(b, -1))...)
	say("contents", two(os.ReadFile("h"))...)
	say("truncate", f.Truncate(5), f.Truncate(-1))
	say("stat", two(f.Stat())...)
	say("sync", f.Sync(), f.Chmod(0600), f.Chdir())
	say("readdir of a file", two(f.ReadDir(-1))...)
	say("deadline", f.SetDeadline(time.Now()), f.SetReadDeadline(time.Time{}), f.SetWriteDeadline(time.Time{}))
	say("close", f.Close(), f.Close())
	say("closed read", two(f.Read(b))...)
	say("closed write", two(f.Write(b))...)
	say("closed", two(f.Stat())[1], two(f.Seek(0, 0))[1], two(f.ReadAt(b, 0))[1], f.Truncate(0), f.Sync(), f.Chmod(0), f.Chdir())
	say("closed", f.SetDeadline(time.Now()), two(f.ReadDir(1))[1], two(f.ReadFrom(strings.NewReader("x")))[1], f.Chown(1, 1))
	var none *os.File
	say("nil", none.Close(), two(none.Read(b))[1], two(none.Stat())[1], two(none.ReadDir(0))[1])

	f, err = os.OpenFile("h", os.O_WRONLY|os.O_APPEND, 0)
	say("append", two(f.Write([]byte("++")))...)
	say("seek", two(f.Seek(0, io.SeekStart))...)
	say("append", two(f.Write([]byte("--")))...)
	say("write at", two(f.WriteAt(b, 0))...)
	say("read", two(f.Read(b))...)
	say("copy", two(io.Copy(f, strings.NewReader("copied")))...)
	say("close", f.Close())
	say("contents", two(os.ReadFile("h"))...)
	f, err = os.Open("h")
	say("write", two(f.Write(b))...)
	say("truncate", f.Truncate(0))
	var out bytes.Buffer
	say("copy", two(io.Copy(&out, f))...)
	say("out", out.String(), f.Close())
	say("copy closed", two(io.Copy(&out, f))...)
	say("newfile", os.NewFile(^uintptr(0), "x") == nil, two(os.NewFile(999, "bad").Read(b))[1], os.NewFile(999, "bad").Close())

	// Open files outlive their names.
	f, _ = os.Create("gone")
	f.WriteString("still here")
	say("remove open", os.Remove("gone"))
	f.Seek(0, 0)
	say("read", two(io.ReadAll(f))...)
	f.Close()
}

func directories() {
	say("mkdir", os.Mkdir("d", 0750), os.Mkdir("d", 0750), os.Mkdir("d/e", 0700), os.Mkdir("x/y", 0700), os.Mkdir("h/y", 0700))
	say("stat", two(os.Stat("d"))...)
	say("mkdirall", os.MkdirAll("d/f/g/h", 0700), os.MkdirAll("d/f", 0700), os.MkdirAll("h", 0700), os.MkdirAll("h/i", 0700))
	say("mkdirall", os.MkdirAll("d/i/./j/../k/", 0700), os.MkdirAll("", 0700), os.MkdirAll("d/i//l", 0700))
	for _, name := range []string{"z", "b", "a", "C", "10", "9", "ä"} {
		os.WriteFile("d/"+name, []byte(name), 0644)
	}
	say("readdir", two(os.ReadDir("d"))...)
	say("readdir", two(os.ReadDir("missing"))...)
	say("readdir", two(os.ReadDir("h"))...)
	f, err := os.Open("d")
	say("open", f, err)
	names, err := f.Readdirnames(-1)
	sort.Strings(names)
	say("names", names, err)
	names, err = f.Readdirnames(-1)
	say("names", names, err)
	say("names", two(f.Readdirnames(1))...)
	say("seek", two(f.Seek(0, 0))...)
	total := 0
	for {
		list, err := f.ReadDir(3)
		total += len(list)
		if err != nil {
			say("portions", total, len(list), err)
			break
		}
	}
	f.Seek(0, 0)
	say("infos", two(f.Readdir(0))...)
	say("write", two(f.Write([]byte("x")))...)
	f.Close()
	list, _ := os.ReadDir("d")
	say("info", two(list[0].Info())...)
	os.Remove("d/10")
	say("info", two(list[0].Info())...)
	f, _ = os.Open("d")
	os.Chdir("t")
	say("fchdir", f.Chdir())
	say("getwd", two(os.Getwd())...)
	f.Close()
	say("up", os.Chdir(".."), os.Chdir("missing"), os.Chdir("h"))
	say("getwd", two(os.Getwd())...)
	// Many, so that one buffer does not take all.
	os.Mkdir("many", 0700)
	for i := 0; i < 700; i++ {
		os.WriteFile(fmt.Sprintf("many/a-file-with-number-%d", (i*7919)%700), nil, 0600)
	}
	list, err = os.ReadDir("many")
	sorted := sort.SliceIsSorted(list, func(i, j int) bool { return list[i].Name() < list[j].Name() })
	say("many", len(list), sorted, err, os.RemoveAll("many"))
}

func links() {
	os.WriteFile("target", []byte("T"), 0644)
	say("symlink", os.Symlink("target", "l"), os.Symlink("target", "l"), os.Symlink("nowhere", "dangling"), os.Symlink("", "empty"))
	say("readlink", two(os.Readlink("l"))...)
	say("readlink", two(os.Readlink("target"))...)
	say("readlink", two(os.Readlink("missing"))...)
	say("lstat", two(os.Lstat("l"))...)
	say("stat", two(os.Stat("l"))...)
	say("stat", two(os.Stat("dangling"))...)
	say("read", two(os.ReadFile("l"))...)
	say("write through", os.WriteFile("dangling", []byte("made"), 0600), two(os.ReadFile("nowhere"))[0])
	say("loop", os.Symlink("loop", "loop"), two(os.Stat("loop"))[1], two(os.Open("loop/x"))[1], two(os.Lstat("loop"))[0])
	say("dir link", os.Symlink("d", "dl"), two(os.ReadFile("dl/b"))[0], two(os.ReadDir("dl"))[1], two(os.Stat("dl/../h"))[1])
	say("mkdirall through", os.MkdirAll("dl/m/n", 0700), os.MkdirAll("l/m", 0700), os.MkdirAll("dl", 0700))
	say("abs", os.Symlink(top+"/d", "al"), two(os.ReadFile("al/b"))[0], two(os.Stat("al/b/"))[1])
	say("up link", os.Symlink("../target", "d/up"), two(os.ReadFile("d/up"))[0], two(os.ReadFile("dl/up"))[0])
	say("excl link", two(os.OpenFile("loop", os.O_CREATE|os.O_EXCL, 0600))[1], two(os.OpenFile("l", os.O_CREATE|os.O_EXCL, 0600))[1])
	long := strings.Repeat("y", 200)
	say("long link", os.Symlink(long, "long"), two(os.Readlink("long"))[0] == long)
	say("link", os.Link("target", "hard"), os.Link("target", "hard"), os.Link("missing", "z"), os.Link("d", "z"), os.Link("l", "hl"))
	a, _ := os.Stat("target")
	b, _ := os.Stat("hard")
	c, _ := os.Stat("h")
	say("same", os.SameFile(a, b), os.SameFile(a, c), os.SameFile(a, nil))
	os.WriteFile("hard", []byte("both"), 0600)
	say("hard", two(os.ReadFile("target"))[0])
	say("remove", os.Remove("l"), os.Remove("dl"), two(os.ReadFile("target"))[0], two(os.Stat("d"))[1])
	say("rename link", os.Rename("al", "al2"), two(os.Readlink("al2"))[0], os.Rename("hard", "target"), two(os.Stat("hard"))[1])
	say("chain", os.Symlink("c1", "c0"), os.Symlink("c2", "c1"), os.Symlink("target", "c2"), two(os.ReadFile("c0"))[0])
	say("slash", two(os.Lstat("al2/"))...)
	say("list", two(os.ReadDir("."))...)
}

func removing() {
	say("remove", os.Remove("missing"), os.Remove("d"), os.Remove("h/x"), os.Remove("d/e"), os.Remove("h"), os.Remove("t/"))
	say("remove", os.Remove(""), os.Remove("."), os.Remove("d/.."))
	say("all", os.RemoveAll("missing"), os.RemoveAll(""), os.RemoveAll("."), os.RemoveAll("d/."), os.RemoveAll("target/x"))
	os.MkdirAll("r/a/b/c", 0700)
	os.WriteFile("r/a/b/f", nil, 0)
	os.Symlink("../../target", "r/a/out")
	say("all", os.RemoveAll("r/a/"), two(os.ReadDir("r"))[0], two(os.Stat("target"))[1], os.RemoveAll("r"), two(os.Stat("r"))[1])
	say("all of a file", os.RemoveAll("target/"), os.RemoveAll("target"))
	say("all of a link", os.RemoveAll("al2"), two(os.Stat("d"))[1])
}

func times() {
	os.WriteFile("tm", nil, 0600)
	at := time.Date(2001, 2, 3, 4, 5, 6, 789, time.UTC)
	say("chtimes", os.Chtimes("tm", at, at.Add(time.Hour)), os.Chtimes("missing", at, at))
	info, _ := os.Stat("tm")
	say("time", info.ModTime().UTC())
	say("only one", os.Chtimes("tm", at, time.Time{}))
	info, _ = os.Stat("tm")
	say("time", info.ModTime().UTC())
	old := time.Date(1960, 1, 1, 0, 0, 0, 5e8, time.UTC)
	say("old", os.Chtimes("tm", old, old))
	info, _ = os.Stat("tm")
	say("time", info.ModTime().UTC())
	os.WriteFile("tm", []byte("x"), 0600)
	info, _ = os.Stat("tm")
	age := time.Since(info.ModTime())
	say("now", age > -time.Second && age < time.Hour)
	f, err := os.CreateTemp(".", "pre*post.txt")
	name := f.Name()
	say("temp", strings.HasPrefix(name, "./pre"), strings.HasSuffix(name, "post.txt"), len(name) > 15, err, two(f.Stat())[1])
	f.Close()
	info, _ = os.Stat(name)
	say("temp", info.Mode(), os.Remove(name))
	_, err = os.CreateTemp("missing", "x")
	say("temp missing", strings.Contains(err.Error(), "open missing/x"), os.IsNotExist(err))
	_, err = os.CreateTemp(".", "a/b")
	say("temp separator", err)
	_, err = os.MkdirTemp(".", "a/*")
	say("temp separator", err)
	dir, err := os.MkdirTemp(".", "dir")
	info, _ = os.Stat(dir)
	say("temp dir", strings.HasPrefix(dir, "./dir"), err, info.Mode(), os.Remove(dir))
	_, err = os.MkdirTemp("missing", "x")
	say("temp dir missing", err)
}

func environment() {
	os.Clearenv()
	say("environ", len(os.Environ()), os.Getenv("HOME"), os.TempDir())
	say("set", os.Setenv("A", "1"), os.Setenv("B", ""), os.Setenv("", "x"), os.Setenv("C=D", "x"), os.Setenv("X\x00", ""), os.Setenv("X", "\x00"))
	say("get", os.Getenv("A"), two(os.LookupEnv("B")), two(os.LookupEnv("X")), two(os.LookupEnv("")))
	say("set", os.Setenv("A", "2"), os.Setenv("Z", "="), os.Environ(), os.Unsetenv("A"), os.Unsetenv("Q"), os.Environ(), os.Unsetenv(""))
	say("set", os.Setenv("A", "3"), os.Environ())
	say("dirs", two(os.UserHomeDir()), two(os.UserCacheDir()), two(os.UserConfigDir()))
	os.Setenv("HOME", "/h")
	os.Setenv("XDG_CONFIG_HOME", "rel")
	say("dirs", two(os.UserHomeDir()), two(os.UserCacheDir()), two(os.UserConfigDir()))
	os.Setenv("TMPDIR", "/other")
	say("temp", os.TempDir())
	os.Setenv("PWD", top+"/d/..")
	say("getwd", two(os.Getwd())...)
	os.Setenv("PWD", "/")
	say("getwd", two(os.Getwd())...)
	for _, s := range []string{"", "$", "a$", "$A", "${A}", "$A$A", "x$A_y", "${A", "${}", "$}", "$$", "${$}", "$1a", "${12}", "$*-", "$-", "a${A}b${B}c", "$é", "$Ab c", "${a b}", "${*", "$(A)", "$A-$B", "%$A%", "${A}}"} {
		say("expand "+s, os.Expand(s, func(name string) string { return "<" + name + ">" }), os.ExpandEnv(s))
	}
}

func pipes() {
	r, w, err := os.Pipe()
	say("pipe", r.Name(), w.Name(), err)
	say("write", two(w.Write([]byte("through")))...)
	b := make([]byte, 4)
	say("read", two(r.Read(b))...)
	say("read", b)
	done := make(chan string)
	go func() {
		data, err := io.ReadAll(r)
		done <- fmt.Sprint(string(data), err)
	}()
	for i := 0; i < 3; i++ {
		time.Sleep(time.Millisecond)
		fmt.Fprint(w, " ", i)
	}
	w.Close()
	say("all", <-done)
	say("at end", two(r.Read(b))...)
	say("stat", two(r.Stat())...)
	say("seek", two(r.Seek(0, 0))[1], two(r.ReadAt(b, 0))[1], two(w.Write(b))[1])
	say("close", r.Close(), r.Close())

	r, w, _ = os.Pipe()
	say("wrong way", two(r.Write(b))[1], two(w.Read(b))[1])
	say("deadline", r.SetReadDeadline(time.Now().Add(5*time.Millisecond)))
	say("late", two(r.Read(b))...)
	say("no deadline", r.SetReadDeadline(time.Time{}))
	go func() {
		time.Sleep(time.Millisecond)
		w.Write([]byte("x"))
	}()
	say("read", two(r.Read(b))...)
	say("close reader", r.Close(), two(r.Read(b))[1])
	say("broken", two(w.Write(b))...)
	w.Close()

	// What many tests do.
	old := os.Stdout
	r, w, _ = os.Pipe()
	os.Stdout = w
	os.Stdout.WriteString("captured\n")
	os.Stdout = old
	w.Close()
	say("stdout", two(io.ReadAll(r))...)
	say("names", os.Stdin.Name(), os.Stdout.Name(), os.Stderr.Name(), os.Stdin.Fd(), os.Stdout.Fd(), os.Stderr.Fd())
}

type strange struct{}

func (strange) String() string { return "strange" }
func (strange) Signal()        {}

func processes() {
	say("args", len(os.Args))
	say("ids", os.Getpid() > 0, os.Getuid() >= 0, os.Getuid() == os.Geteuid(), os.Getgid() == os.Getegid(), os.Getpagesize())
	name, err := os.Hostname()
	say("host", name != "", err)
	p, err := os.FindProcess(os.Getpid())
	say("find", p.Pid == os.Getpid(), err)
	say("alive", p.Signal(signalZero{}), p.Signal(strange{}))
	_, err = p.Wait()
	say("wait", err)
	say("release", p.Release(), p.Signal(os.Interrupt), p.Pid)
	p, err = os.FindProcess(1<<22 - 2)
	say("none", err, p.Signal(os.Interrupt), p.Kill())
	say("signals", os.Interrupt, os.Kill)
	_, err = os.StartProcess("missing", nil, &os.ProcAttr{})
	say("start", err)
	_, err = os.StartProcess("h", nil, &os.ProcAttr{Dir: "missing"})
	say("start", err)
	var state *os.ProcessState
	say("state", state.String(), state.ExitCode())
}

type signalZero struct{}

func (signalZero) String() string { return "0" }
func (signalZero) Signal()        {}

func roots() {
	os.MkdirAll("root/in/deep", 0755)
	os.WriteFile("outside", []byte("secret"), 0644)
	os.WriteFile("root/file", []byte("F"), 0644)
	os.WriteFile("root/in/deep/x", []byte("X"), 0644)
	os.Symlink("../outside", "root/out")
	os.Symlink("in", "root/din")
	os.Symlink("in/deep/../../file", "root/twisted")
	os.Symlink(top+"/root/file", "root/abs")
	os.Symlink("self", "root/self")
	os.Symlink("deep/", "root/in/slash")
	os.Symlink("nothing", "root/dangling")
	r, err := os.OpenRoot("root")
	say("open", r.Name(), err)
	for _, name := range []string{"file", "in/deep/x", "./in/./deep//x", "in/deep/../deep/x", "../outside", "in/../../outside", "out", "din/deep/x",
		"twisted", "abs", "/file", "", ".", "in/..", "in/deep/..", "in/deep/../..", "missing", "missing/x", "file/x", "file/", "in/", "din/", "self", "in/slash/x", "in/slash",
		"dangling", "dangling/", "in/deep/../../..", "..", "din/..", "missing/..", "file/..", "a\x00b"} {
		data, err := r.ReadFile(name)
		say("read "+name, data, err)
		info, err := r.Stat(name)
		say("stat "+name, info, err)
		info, err = r.Lstat(name)
		say("lstat "+name, info, err)
		target, err := r.Readlink(name)
		say("readlink "+name, target, err)
		sub, err := r.OpenRoot(name)
		if err == nil {
			say("root "+name, sub.Name(), sub.Close())
		} else {
			say("root "+name, err)
		}
	}
	say("write", r.WriteFile("new", []byte("N"), 0600), r.WriteFile("../new", nil, 0600), r.WriteFile("out", nil, 0600), r.WriteFile("dangling", nil, 0600), r.WriteFile("n/", nil, 0600))
	say("mode", r.WriteFile("new", nil, os.ModeSticky|0600), r.Mkdir("k", os.ModeDir|0700), r.MkdirAll("k", 01777))
	say("mkdir", r.Mkdir("k", 0700), r.Mkdir("k", 0700), r.Mkdir("../k", 0700), r.Mkdir("k2/", 0700), r.Mkdir("m/n", 0700), r.Mkdir("out/x", 0700), r.Mkdir("file/x", 0700))
	say("mkdirall", r.MkdirAll("p/q/r", 0700), r.MkdirAll("p/q", 0700), r.MkdirAll("file", 0700), r.MkdirAll("file/x", 0700), r.MkdirAll("../p", 0700), r.MkdirAll("p/../../q", 0700), r.MkdirAll("din/new/", 0700), r.MkdirAll("din", 0700), r.MkdirAll("twisted", 0700), r.MkdirAll("out/q", 0700))
	say("chmod", r.Chmod("file", 0600), r.Chmod("twisted", 0640), r.Chmod("out", 0600), r.Chmod("missing", 0600))
	say("chtimes", r.Chtimes("file", time.Unix(1, 0), time.Unix(2, 0)), r.Chtimes("out", time.Unix(1, 0), time.Unix(2, 0)), r.Chtimes("missing", time.Unix(1, 0), time.Unix(2, 0)))
	say("rename", r.Rename("new", "in/new"), r.Rename("in/new", "../new"), r.Rename("missing", "x"), r.Rename("file", "in"), r.Rename("k", "k3/"), r.Rename("file", "x/"), r.Rename("out", "renamed"))
	say("link", r.Link("file", "in/hard"), r.Link("file", "in/hard"), r.Link("missing", "x"), r.Link("file", "../x"))
	say("symlink", r.Symlink("../..", "in/far"), r.Symlink("a", "file"), r.Symlink("a", "../x"), two(r.ReadFile("in/far/outside"))[1])
	say("remove", r.Remove("in"), r.Remove("in/hard"), r.Remove("renamed"), r.Remove("missing"), r.Remove("../outside"), r.Remove("k3"))
	say("removeall", r.RemoveAll("in"), r.RemoveAll("missing"), r.RemoveAll("."), r.RemoveAll(".."), r.RemoveAll("../x"), r.RemoveAll("p/"), r.RemoveAll(""))
	say("outside", two(os.ReadFile("outside"))[0])
	f, err := r.Open("file")
	say("name", f.Name(), err, f.Close())
	f, err = r.Open(".")
	say("list", two(f.ReadDir(-1))[1], err, f.Close())
	fsys := r.FS()
	say("fs", two(fs.ReadFile(fsys, "file")), two(fs.ReadFile(fsys, "../outside"))[1], two(fs.ReadDir(fsys, "."))[1], two(fs.Stat(fsys, "/"))[1], two(fsys.Open("x/../y"))[1])
	list, err := fs.ReadDir(fsys, ".")
	say("fs", list, err)
	_, err = os.OpenInRoot("root", "../outside")
	say("in root", err)
	_, err = os.OpenRoot("h2")
	say("no root", err)
	_, err = os.OpenRoot("outside")
	say("no root", err)
	say("close", r.Close(), r.Close(), two(r.Open("file"))[1])
}

func trees() {
	os.MkdirAll("tree/a/b", 0755)
	os.WriteFile("tree/1.txt", []byte("one"), 0644)
	os.WriteFile("tree/a/2.txt", []byte("two"), 0644)
	os.WriteFile("tree/a/b/3.md", []byte("three"), 0600)
	os.Symlink("1.txt", "tree/link")
	fsys := os.DirFS("tree")
	say("read", two(fs.ReadFile(fsys, "a/2.txt"))...)
	for _, name := range []string{"missing", "../h", "/", "", "a/", "a\x00"} {
		say("bad "+name, two(fs.ReadFile(fsys, name))[1], two(fs.ReadDir(fsys, name))[1], two(fs.Stat(fsys, name))[1], two(fsys.Open(name))[1], two(fs.ReadLink(fsys, name))[1], two(fs.Lstat(fsys, name))[1])
	}
	say("empty", two(os.DirFS("").Open("x"))[1])
	say("walk", fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
		say("at "+path, fmt.Sprint(d), err)
		if path == "a/b" {
			return fs.SkipDir
		}
		return nil
	}))
	say("glob", two(fs.Glob(fsys, "*/*.txt"))...)
	sub, err := fs.Sub(fsys, "a")
	say("sub", two(fs.ReadFile(sub, "b/3.md"))[0], two(fs.ReadFile(sub, "x"))[1], err)
	say("link", two(fs.ReadLink(fsys, "link"))...)
	say("lstat", two(fs.Lstat(fsys, "link"))...)
	say("copy", os.CopyFS("copy", fsys))
	say("copy again", os.CopyFS("copy", fsys))
	say("copied", two(os.ReadFile("copy/a/b/3.md"))[0], two(os.Readlink("copy/link"))[0], two(os.Stat("copy/a/b/3.md"))[0])
	plain := plainFS{fsys}
	say("plain", two(fs.ReadFile(plain, "a/2.txt")), two(fs.ReadFile(plain, "x"))[1])
	list, err := fs.ReadDir(plain, ".")
	say("plain", list, err, two(fs.ReadDir(plain, "x"))[1], two(fs.ReadDir(plain, "1.txt"))[1], two(fs.ReadDir(noDirFS{fsys}, "a"))[1])
	say("plain", two(fs.Stat(plain, "a"))[0], two(fs.Stat(plain, "x"))[1], two(fs.Lstat(plain, "link"))[0], two(fs.ReadLink(plain, "link"))[1])
	for _, pattern := range []string{"*", "*.txt", "*/*", "a/*/*", "[", "a/[", "[/x", "missing/*", "1.txt", "x", "", "a/b", "*/b", ".", "?/2*", "\\1.txt", "a/*[", "*/", "/*"} {
		say("glob "+pattern, two(fs.Glob(plain, pattern))...)
		say("sub glob "+pattern, two(fs.Glob(sub, pattern))...)
	}
	for _, dir := range []string{"a", "a/b", ".", "missing", "1.txt", "..", "/", "", "a/"} {
		s, err := fs.Sub(plain, dir)
		say("sub "+dir, err)
		if err == nil {
			say("in it", two(fs.ReadFile(s, "2.txt"))[1], two(fs.ReadDir(s, "."))[1], two(s.Open("../x"))[1], two(fs.Stat(s, "b"))[1], two(fs.ReadLink(s, "q"))[1], two(fs.Lstat(s, ""))[1])
			_, err = fs.Sub(s, "b")
			say("sub of it", err, two(fs.Sub(s, "../b"))[1], two(fs.Sub(s, "."))[1])
		}
	}
	for _, stop := range []string{"none", ".", "1.txt", "a", "a/2.txt", "a/b/3.md", "link"} {
		for _, with := range []error{fs.SkipDir, fs.SkipAll, io.ErrUnexpectedEOF} {
			var seen []string
			err := fs.WalkDir(plain, ".", func(path string, d fs.DirEntry, err error) error {
				seen = append(seen, path)
				if path == stop {
					return with
				}
				return err
			})
			say("walk to "+stop, seen, err)
		}
	}
	for _, answer := range []error{nil, fs.SkipDir, fs.SkipAll, io.EOF} {
		say("walk nowhere", fs.WalkDir(plain, "x", func(path string, d fs.DirEntry, err error) error {
			say("at", path, d == nil, err)
			return answer
		}))
		say("walk unreadable", fs.WalkDir(noDirFS{fsys}, ".", func(path string, d fs.DirEntry, err error) error {
			say("at", path, d.Name(), err)
			if err != nil {
				return answer
			}
			return nil
		}))
	}
}

// plainFS has no method but Open; what noDirFS opens has no method ReadDir.
type plainFS struct{ fsys fs.FS }

func (p plainFS) Open(name string) (fs.File, error) { return p.fsys.Open(name) }

type noDirFS struct{ fsys fs.FS }

func (p noDirFS) Open(name string) (fs.File, error) {
	f, err := p.fsys.Open(name)
	return struct{ fs.File }{f}, err
}
