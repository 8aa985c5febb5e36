package mount

import "testing"

func image() map[string]string {
	return map[string]string{"motd": "hi\n", "passwd": "root\n"}
}

func read(t *testing.T, m *Mount, name, want string) {
	t.Helper()
	if got, ok := m.Read(name); !ok || got != want {
		t.Errorf("Read(%s) = %q, %v; want %q", name, got, ok, want)
	}
}

func gone(t *testing.T, m *Mount, name string) {
	t.Helper()
	if got, ok := m.Read(name); ok {
		t.Errorf("Read(%s) = %q: it was removed, and is still there", name, got)
	}
}

func TestAppend(t *testing.T) {
	m := New(image())
	m.Append("motd", "ho\n")
	read(t, m, "motd", "hi\nho\n")
	m.Append("motd", "!")
	read(t, m, "motd", "hi\nho\n!")
	if _, ok := m.Upper["motd"]; !ok {
		t.Error("after Append the upper layer has no motd; want a copy there")
	}
}

func TestAppendNew(t *testing.T) {
	m := New(image())
	m.Append("log", "a")
	m.Append("log", "b")
	read(t, m, "log", "ab")
}

func TestImage(t *testing.T) {
	lower := image()
	m := New(lower)
	m.Append("motd", "ho\n")
	m.Remove("passwd")
	m.Rename("motd", "other")
	for name, want := range image() {
		if got, ok := lower[name]; !ok || got != want {
			t.Errorf("the image has changed: %s = %q, %v; want %q", name, got, ok, want)
		}
	}
	if len(lower) != 2 {
		t.Errorf("the image has changed: it has %d files; want 2", len(lower))
	}
}

func TestRemove(t *testing.T) {
	m := New(image())
	if err := m.Remove("motd"); err != nil {
		t.Errorf("Remove(motd): error %v", err)
	}
	gone(t, m, "motd")
	if !m.Whiteouts["motd"] {
		t.Error("a file of the image was removed; want a whiteout for it")
	}
	m.Write("motd", "new\n")
	read(t, m, "motd", "new\n")
	m.Append("passwd", "me\n")
	m.Remove("passwd")
	gone(t, m, "passwd")
}

func TestRemoveOwn(t *testing.T) {
	m := New(image())
	m.Write("tmp", "x")
	m.Remove("tmp")
	gone(t, m, "tmp")
	if m.Whiteouts["tmp"] {
		t.Error("tmp was in the upper layer only: no whiteout is needed")
	}
}

func TestRename(t *testing.T) {
	m := New(image())
	if err := m.Rename("motd", "welcome"); err != nil {
		t.Errorf("Rename(motd, welcome): error %v", err)
	}
	read(t, m, "welcome", "hi\n")
	gone(t, m, "motd")
}
