package caesar

import "testing"

func TestShift(t *testing.T) {
	cases := []struct {
		text string
		n    int
		want string
	}{
		{"abc xyz", 3, "def abc"}, {"Hello, World!", 13, "Uryyb, Jbeyq!"}, {"zZ", 1, "aA"},
		{"aA", -1, "zZ"}, {"same", 26, "same"}, {"same", -52, "same"}, {"a#b#c", 0, "abc"}, {"é世", 5, "é世"},
	}
	for _, c := range cases {
		if got := Shift(c.text, c.n); got != c.want {
			t.Errorf("Shift(%q, %d) = %q, want %q", c.text, c.n, got, c.want)
		}
	}
}

func TestVigenere(t *testing.T) {
	coded := Vigenere("attack at dawn", "lemon", false)
	if coded != "lxfopvefrnhr" {
		t.Errorf("coded: %s", coded)
	}
	if back := Vigenere(coded, "lemon", true); back != "attackatdawn" {
		t.Errorf("back: %s", back)
	}
}

func TestEmptyKey(t *testing.T) {
	defer func() {
		if r := recover(); r == nil {
			t.Error("no panic")
		} else {
			t.Log(r)
		}
	}()
	Vigenere("x", "", false)
}
