package mount

import "testing"

func TestMissing(t *testing.T) {
	m := New(image())
	if err := m.Remove("nosuch"); err != ErrNotExist {
		t.Errorf("Remove of a missing file: %v", err)
	}
	if err := m.Rename("nosuch", "x"); err != ErrNotExist {
		t.Errorf("Rename of a missing file: %v", err)
	}
	if len(m.Whiteouts)+len(m.Upper) != 0 {
		t.Errorf("the upper layer has %v, %v", m.Upper, m.Whiteouts)
	}
}

func TestTwice(t *testing.T) {
	m := New(image())
	m.Remove("motd")
	if err := m.Remove("motd"); err != ErrNotExist {
		t.Errorf("Remove for the second time: %v", err)
	}
	m.Append("motd", "x")
	read(t, m, "motd", "x")
	if m.Whiteouts["motd"] {
		t.Error("a whiteout is left beside the file")
	}
}

func TestEmpty(t *testing.T) {
	m := New(map[string]string{"empty": ""})
	if err := m.Remove("empty"); err != nil {
		t.Errorf("Remove of an empty file: %v", err)
	}
	gone(t, m, "empty")
}

func TestRenameEdges(t *testing.T) {
	m := New(image())
	m.Rename("motd", "passwd")
	read(t, m, "passwd", "hi\n")
	gone(t, m, "motd")
	m.Write("own", "o")
	m.Rename("own", "mine")
	read(t, m, "mine", "o")
	gone(t, m, "own")
	if m.Whiteouts["own"] {
		t.Error("a whiteout for a file that is nowhere below")
	}
	m.Rename("mine", "mine")
	read(t, m, "mine", "o")
}
