package luhn

import "testing"

func TestValid(t *testing.T) {
	for s, want := range map[string]bool{
		"059": true, "59": true, "055 444 285": true, "055 444 286": false, "0": false, " 0": false,
		"8273 1232 7352 0562": true, "8273 1232 7352 0569": false, "055a444": false, "0000 0": true,
	} {
		if got := Valid(s); got != want {
			t.Errorf("Valid(%q) = %t", s, got)
		}
	}
}

func TestISBN10(t *testing.T) {
	for s, want := range map[string]bool{
		"3-598-21508-8": true, "3-598-21508-9": false, "3-598-21507-X": true, "3-598-2X507-9": false,
		"359821507": false, "3598215078X": false, "00": false, "134456729": false, "0-306-40615-2": true,
	} {
		if got := ISBN10(s); got != want {
			t.Errorf("ISBN10(%q) = %t", s, got)
		}
	}
}
