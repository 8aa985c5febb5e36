// Compares gopy's path/filepath with Go's, by names and over a tree of files with links.
package filepath_test

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"

	our "gopystd/path/filepath"
)

var parts = []string{"", ".", "..", "a", "b", "ab", "a.b", ".c", "...", "é", "x y", "\x00", "*", "?", "[a-b]", "[^a]", "\\a", "[", "\\", "a*"}

func name(random *rand.Rand) string {
	var b strings.Builder
	for range random.Intn(6) {
		b.WriteString(parts[random.Intn(len(parts)-4*random.Intn(2))])
		if random.Intn(3) > 0 {
			b.WriteString("/:"[:1+random.Intn(8)/7])
		}
	}
	return b.String()
}

func TestNames(t *testing.T) {
	random := rand.New(rand.NewSource(1))
	for range 100000 {
		a, b, c := name(random), name(random), name(random)
		type result []any
		r := func(v ...any) result { return v }
		d1, f1 := filepath.Split(a)
		d2, f2 := our.Split(a)
		l1, e1 := filepath.Localize(a)
		l2, e2 := our.Localize(a)
		rel1, e3 := filepath.Rel(a, b)
		rel2, e4 := our.Rel(a, b)
		m1, e5 := filepath.Match(a, b)
		m2, e6 := our.Match(a, b)
		a1, e7 := filepath.Abs(a)
		a2, e8 := our.Abs(a)
		want := fmt.Sprintf("%q", r(filepath.Clean(a), filepath.IsAbs(a), filepath.IsLocal(a), filepath.ToSlash(a), filepath.FromSlash(a), filepath.SplitList(a), filepath.Join(a, b, c),
			filepath.Ext(a), filepath.Base(a), filepath.Dir(a), filepath.VolumeName(a), filepath.HasPrefix(a, b), d1, f1, l1, e1, rel1, e3, m1, e5, a1, e7))
		got := fmt.Sprintf("%q", r(our.Clean(a), our.IsAbs(a), our.IsLocal(a), our.ToSlash(a), our.FromSlash(a), our.SplitList(a), our.Join(a, b, c),
			our.Ext(a), our.Base(a), our.Dir(a), our.VolumeName(a), our.HasPrefix(a, b), d2, f2, l2, e2, rel2, e4, m2, e6, a2, e8))
		if want != got {
			t.Fatalf("%q %q %q:\n%s\nwant\n%s", a, b, c, got, want)
		}
		if e6 != nil && e6 != our.ErrBadPattern {
			t.Fatal(e6)
		}
	}
	if our.Join() != "" || our.Separator != '/' || our.ListSeparator != ':' {
		t.Error("Join")
	}
}

func tree(t *testing.T, random *rand.Rand) {
	t.Chdir(t.TempDir())
	var dirs = []string{"."}
	names := []string{"a", "b", "ab", "a.b", "c", "d", "é"}
	for range 40 {
		path := filepath.Join(dirs[random.Intn(len(dirs))], names[random.Intn(len(names))])
		switch random.Intn(4) {
		case 0, 1:
			if os.Mkdir(path, 0o777) == nil {
				dirs = append(dirs, path)
			}
		case 2:
			os.WriteFile(path, nil, 0o666)
		case 3:
			target := names[random.Intn(len(names))]
			switch random.Intn(5) {
			case 0:
				target = "../" + target
			case 1:
				target += "/./" + names[random.Intn(len(names))] + "/"
			case 2:
				target, _ = filepath.Abs(target)
			}
			os.Symlink(target, path)
		}
	}
}

func TestFiles(t *testing.T) {
	random := rand.New(rand.NewSource(2))
	for range 60 {
		t.Run("tree", func(t *testing.T) {
			tree(t, random)
			for range 300 {
				parts := []string{"a", "b", "ab", "a.b", "c", "d", "..", ".", "*", "a*", "?", "[a-c]", ""}
				var words []string
				for range 1 + random.Intn(4) {
					words = append(words, parts[random.Intn(len(parts))])
				}
				path := strings.Join(words, "/")
				if random.Intn(4) == 0 {
					path, _ = filepath.Abs(path)
				}
				w1, e1 := filepath.EvalSymlinks(path)
				g1, e2 := our.EvalSymlinks(path)
				w2, e3 := filepath.Glob(path)
				g2, e4 := our.Glob(path)
				want, got := fmt.Sprintf("%q %v %#v %v", w1, e1, w2, e3), fmt.Sprintf("%q %v %#v %v", g1, e2, g2, e4)
				if want != got {
					t.Fatalf("%q:\n%s\nwant\n%s", path, got, want)
				}
			}
			for range 30 {
				root := []string{".", "a", "b", "nothing", "a.b"}[random.Intn(5)]
				seed := random.Int63()
				decide := func(random *rand.Rand) error {
					switch random.Intn(15) {
					case 0, 1:
						return fs.SkipDir
					case 2:
						return fs.SkipAll
					case 3:
						return errors.New("end")
					}
					return nil
				}
				run := func(walkDir func(string, fs.WalkDirFunc) error, walk func(string, filepath.WalkFunc) error) string {
					random := rand.New(rand.NewSource(seed))
					log := ""
					e1 := walkDir(root, func(path string, d fs.DirEntry, err error) error {
						log += fmt.Sprintln(path, d, err)
						return decide(random)
					})
					e2 := walk(root, func(path string, info fs.FileInfo, err error) error {
						log += fmt.Sprintln(path, info != nil && info.IsDir(), err)
						return decide(random)
					})
					return log + fmt.Sprintln(e1, e2)
				}
				want := run(filepath.WalkDir, filepath.Walk)
				got := run(our.WalkDir, func(root string, f filepath.WalkFunc) error { return our.Walk(root, our.WalkFunc(f)) })
				if want != got {
					t.Fatalf("%s\nwant\n%s", got, want)
				}
			}
		})
	}
	if our.SkipDir != fs.SkipDir || our.SkipAll != fs.SkipAll {
		t.Error("SkipDir")
	}
	for _, pattern := range []string{"[", "a/[", "[/a", strings.Repeat("/", 10000), "*" + strings.Repeat("/", 10000)} {
		m1, e1 := filepath.Glob(pattern)
		m2, e2 := our.Glob(pattern)
		if fmt.Sprint(m1, e1) != fmt.Sprint(m2, e2) {
			t.Errorf("%.10s: %v %v, want %v %v", pattern, m2, e2, m1, e1)
		}
	}
}
