// Checking directories of file systems.

package fstest

import (
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

func (c *checker) openDir(dir string) fs.ReadDirFile {
	f, err := c.fsys.Open(dir)
	if err != nil {
		c.errorf("%s: Open: %w", dir, err)
		return nil
	}
	d, ok := f.(fs.ReadDirFile)
	if !ok {
		f.Close()
		c.errorf("%s: Open returned File type %T, not a fs.ReadDirFile", dir, f)
		return nil
	}
	return d
}

// checkDir checks a directory and all below it.
func (c *checker) checkDir(dir string) {
	c.found[dir] = true
	d := c.openDir(dir)
	if d == nil {
		return
	}
	list, err := d.ReadDir(-1)
	if err != nil {
		d.Close()
		c.errorf("%s: ReadDir(-1): %w", dir, err)
		return
	}
	for _, entry := range list {
		c.checkEntry(dir, entry)
	}
	if !c.checkEnd(dir, d) {
		return
	}
	const first = "first Open+ReadDir(-1) vs "
	again, ok := c.readAgain(dir)
	if !ok {
		return
	}
	c.compareLists(dir, first+"second Open+ReadDir(-1)", list, again)
	if again, ok = c.readInPieces(dir); !ok {
		return
	}
	c.compareLists(dir, first+"third Open+ReadDir(1,2) loop", list, again)
	if fsys, ok := c.fsys.(fs.ReadDirFS); ok {
		if again, err = fsys.ReadDir(dir); err != nil {
			c.errorf("%s: fsys.ReadDir: %w", dir, err)
			return
		}
		c.compareLists(dir, first+"fsys.ReadDir", list, again)
		c.checkSorted(dir, "fsys.ReadDir", again)
	}
	if again, err = fs.ReadDir(c.fsys, dir); err != nil {
		c.errorf("%s: fs.ReadDir: %w", dir, err)
		return
	}
	c.compareLists(dir, first+"fs.ReadDir", list, again)
	c.checkSorted(dir, "fs.ReadDir", again)
	c.checkGlob(dir, again)
}

// checkEntry checks something in a directory.
func (c *checker) checkEntry(dir string, entry fs.DirEntry) {
	name := entry.Name()
	switch {
	case name == "." || name == ".." || name == "":
		c.errorf("%s: ReadDir: child has invalid name: %#q", dir, name)
		return
	case strings.Contains(name, "/"):
		c.errorf("%s: ReadDir: child name contains slash: %#q", dir, name)
		return
	case strings.Contains(name, `\`):
		c.errorf("%s: ReadDir: child name contains backslash: %#q", dir, name)
		return
	}
	file := name
	if dir != "." {
		file = dir + "/" + name
	}
	c.checkStat(file, entry)
	c.checkOpen(file)
	switch entry.Type() {
	case fs.ModeDir:
		c.checkDir(file)
	case fs.ModeSymlink:
		c.found[file] = true
	default:
		c.checkFile(file)
	}
}

// checkEnd checks reading on at the end of a directory, and closes it.
func (c *checker) checkEnd(dir string, d fs.ReadDirFile) bool {
	list, err := d.ReadDir(-1)
	if len(list) > 0 || err != nil {
		d.Close()
		c.errorf("%s: ReadDir(-1) at EOF = %d entries, %w, wanted 0 entries, nil", dir, len(list), err)
		return false
	}
	list, err = d.ReadDir(1)
	if len(list) > 0 || err != io.EOF {
		d.Close()
		c.errorf("%s: ReadDir(1) at EOF = %d entries, %w, wanted 0 entries, EOF", dir, len(list), err)
		return false
	}
	if err := d.Close(); err != nil {
		c.errorf("%s: Close: %w", dir, err)
	}
	d.Close() // must not panic
	return true
}

func (c *checker) readAgain(dir string) (list []fs.DirEntry, ok bool) {
	d := c.openDir(dir)
	if d == nil {
		return nil, false
	}
	defer d.Close()
	list, err := d.ReadDir(-1)
	if err != nil {
		c.errorf("%s: second Open+ReadDir(-1): %w", dir, err)
		return nil, false
	}
	return list, true
}

// readInPieces reads one entry, and then two at a time.
func (c *checker) readInPieces(dir string) (list []fs.DirEntry, ok bool) {
	d := c.openDir(dir)
	if d == nil {
		return nil, false
	}
	defer d.Close()
	for {
		n := 1
		if len(list) > 0 {
			n = 2
		}
		piece, err := d.ReadDir(n)
		if len(piece) > n {
			c.errorf("%s: third Open: ReadDir(%d) after %d: %d entries (too many)", dir, n, len(list), len(piece))
			return nil, false
		}
		list = append(list, piece...)
		if err == io.EOF {
			return list, true
		}
		if err != nil {
			c.errorf("%s: third Open: ReadDir(%d) after %d: %w", dir, n, len(list), err)
			return nil, false
		}
	}
}

func (c *checker) checkSorted(dir, what string, list []fs.DirEntry) {
	for i := 1; i < len(list); i++ {
		if one, two := list[i-1].Name(), list[i].Name(); one >= two {
			c.errorf("%s: %s: list not sorted: %s before %s", dir, what, one, two)
		}
	}
}

func entryText(entry fs.DirEntry) string {
	return fmt.Sprintf("%s IsDir=%v Type=%v", entry.Name(), entry.IsDir(), entry.Type())
}

// shortText is what entryText says of the same file.
func shortText(info fs.FileInfo) string {
	return fmt.Sprintf("%s IsDir=%v Type=%v", info.Name(), info.IsDir(), info.Mode().Type())
}

func infoText(info fs.FileInfo) string {
	return fmt.Sprintf("%s IsDir=%v Mode=%v Size=%d ModTime=%v",
		info.Name(), info.IsDir(), info.Mode(), info.Size(), info.ModTime())
}

// compareLists compares two lists of a directory, in whatever order.
func (c *checker) compareLists(dir, what string, one, two []fs.DirEntry) {
	left := make(map[string]fs.DirEntry)
	for _, entry := range one {
		left[entry.Name()] = entry
		c.checkType(dir, entry)
	}
	var diffs []string
	for _, entry := range two {
		before := left[entry.Name()]
		if before == nil {
			c.checkType(dir, entry)
			diffs = append(diffs, "+ "+entryText(entry))
			continue
		}
		if entryText(before) != entryText(entry) {
			diffs = append(diffs, "- "+entryText(before), "+ "+entryText(entry))
		}
		delete(left, entry.Name())
	}
	for _, entry := range left {
		diffs = append(diffs, "- "+entryText(entry))
	}
	if len(diffs) == 0 {
		return
	}
	slices.SortFunc(diffs, func(a, b string) int {
		// By name; of the same one what was before comes first.
		one, two := strings.Fields(a), strings.Fields(b)
		return strings.Compare(one[1]+" "+two[0], two[1]+" "+one[0])
	})
	c.errorf("%s: diff %s:\n\t%s", dir, what, strings.Join(diffs, "\n\t"))
}

func (c *checker) checkType(dir string, entry fs.DirEntry) {
	is, says := entry.IsDir(), entry.Type()&fs.ModeDir != 0
	switch {
	case is && !says:
		c.errorf("%s: ReadDir returned %s with IsDir() = true, Type() & ModeDir = 0", dir, entry.Name())
	case says && !is:
		c.errorf("%s: ReadDir returned %s with IsDir() = false, Type() & ModeDir = ModeDir", dir, entry.Name())
	}
}

// checkStat checks all that is known of a file against its entry in a directory.
func (c *checker) checkStat(file string, entry fs.DirEntry) {
	f, err := c.fsys.Open(file)
	if err != nil {
		c.errorf("%s: Open: %w", file, err)
		return
	}
	info, err := f.Stat()
	f.Close()
	if err != nil {
		c.errorf("%s: Stat: %w", file, err)
		return
	}
	isLink := entry.Type()&fs.ModeSymlink != 0 // Open follows links
	want := entryText(entry)
	if got := shortText(info); got != want && !isLink {
		c.errorf("%s: mismatch:\n\tentry = %s\n\tfile.Stat() = %s", file, want, got)
	}
	entryInfo, err := entry.Info()
	if err != nil {
		c.errorf("%s: entry.Info: %w", file, err)
		return
	}
	full := infoText(info)
	if isLink {
		if got := shortText(entryInfo); got != want {
			c.errorf("%s: mismatch\n\tentry = %s\n\tentry.Info() = %s\n", file, want, got)
		}
	} else if got := infoText(entryInfo); got != full {
		c.errorf("%s: mismatch:\n\tentry.Info() = %s\n\tfile.Stat() = %s\n", file, got, full)
	}
	again, err := fs.Stat(c.fsys, file)
	if err != nil {
		c.errorf("%s: fs.Stat: %w", file, err)
		return
	}
	if got := infoText(again); got != full {
		c.errorf("%s: fs.Stat(...) = %s\n\twant %s", file, got, full)
	}
	if fsys, ok := c.fsys.(fs.StatFS); ok {
		again, err := fsys.Stat(file)
		if err != nil {
			c.errorf("%s: fsys.Stat: %w", file, err)
			return
		}
		if got := infoText(again); got != full {
			c.errorf("%s: fsys.Stat(...) = %s\n\twant %s", file, got, full)
		}
	}
	if fsys, ok := c.fsys.(fs.ReadLinkFS); ok {
		itself, err := fsys.Lstat(file)
		if err != nil {
			c.errorf("%s: fsys.Lstat: %v", file, err)
			return
		}
		if got := shortText(itself); got != want {
			c.errorf("%s: mismatch:\n\tentry = %s\n\tfsys.Lstat(...) = %s", file, want, got)
		}
		if one, two := infoText(entryInfo), infoText(itself); one != two {
			c.errorf("%s: mismatch:\n\tentry.Info() = %s\n\tfsys.Lstat(...) = %s\n", file, one, two)
		}
	}
}

// checkGlob checks the method Glob, if there is one.
func (c *checker) checkGlob(dir string, list []fs.DirEntry) {
	fsys, ok := c.fsys.(fs.GlobFS)
	if !ok {
		return
	}
	prefix := globFor(dir)
	if _, err := fsys.Glob(prefix + "nonexist/[]"); err == nil {
		c.errorf("%s: Glob(%#q): bad pattern not detected", dir, prefix+"nonexist/[]")
	}
	letter := string(dividing(list))
	pattern := prefix + "*" + letter + "*"
	var want []string
	for _, entry := range list {
		if strings.Contains(entry.Name(), letter) {
			want = append(want, path.Join(dir, entry.Name()))
		}
	}
	got, err := fsys.Glob(pattern)
	if err != nil {
		c.errorf("%s: Glob(%#q): %w", dir, pattern, err)
		return
	}
	if slices.Equal(want, got) {
		return
	}
	if !slices.IsSorted(got) {
		c.errorf("%s: Glob(%#q): unsorted output:\n%s", dir, pattern, strings.Join(got, "\n"))
		slices.Sort(got)
	}
	var problems []string
	for len(want) > 0 || len(got) > 0 {
		switch {
		case len(want) > 0 && len(got) > 0 && want[0] == got[0]:
			want, got = want[1:], got[1:]
		case len(want) > 0 && (len(got) == 0 || want[0] < got[0]):
			problems = append(problems, "missing: "+want[0])
			want = want[1:]
		default:
			problems = append(problems, "extra: "+got[0])
			got = got[1:]
		}
	}
	c.errorf("%s: Glob(%#q): wrong output:\n%s", dir, pattern, strings.Join(problems, "\n"))
}

// globFor makes a pattern that matches what is in a directory only, with all kinds of elements in it.
func globFor(dir string) string {
	if dir == "." {
		return ""
	}
	elems := strings.Split(dir, "/")
	for i, elem := range elems {
		var pattern strings.Builder
		for j, r := range elem {
			if strings.ContainsRune(`*?\[-`, r) {
				pattern.WriteString(`\` + string(r))
				continue
			}
			forms := [...]string{"%[1]c", "[%[1]c]", "[%[1]c-%[1]c]", `[\%[1]c]`, `[\%[1]c-\%[1]c]`}
			fmt.Fprintf(&pattern, forms[(i+j)%5], r)
		}
		elems[i] = pattern.String()
	}
	return strings.Join(elems, "/") + "/"
}

// dividing finds a letter that is in some names and not in others.
func dividing(list []fs.DirEntry) rune {
	for letter := 'a'; letter <= 'z'; letter++ {
		with := 0
		for _, entry := range list {
			if strings.ContainsRune(entry.Name(), letter) {
				with++
			}
		}
		if 0 < with && with < len(list) {
			return letter
		}
	}
	return 'a'
}
