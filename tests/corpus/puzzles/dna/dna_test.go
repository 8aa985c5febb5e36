package dna

import (
	"errors"
	"fmt"
	"maps"
	"testing"
)

func TestCounts(t *testing.T) {
	got, err := Counts("GATTACA")
	if !maps.Equal(got, map[rune]int{'A': 3, 'C': 1, 'G': 1, 'T': 2}) || err != nil {
		t.Error(got, err)
	}
	if _, err := Counts("AGXX"); err == nil || err.Error() != "position 2: 'X' is no nucleotide" {
		t.Error(err)
	}
	if got, _ := Counts(""); len(got) != 4 {
		t.Error(got)
	}
}

func TestProtein(t *testing.T) {
	for rna, want := range map[string]string{"": "[] <nil>", "AUGUUUUAAUGG": "[Methionine Phenylalanine] <nil>", "UGGUUA": "[Tryptophan Leucine] <nil>", "UAA": "[] <nil>", "AUGXYZ": `[] invalid codon "XYZ"`, "AUGU": `[] invalid codon "U"`} {
		got, err := Protein(rna)
		if s := fmt.Sprint(got, " ", err); s != want {
			t.Errorf("%s: %s", rna, s)
		}
	}
	if _, err := FromCodon("UGA"); !errors.Is(err, ErrStop) {
		t.Error(err)
	}
	if got := RNA("ACGTGGTCTTAA"); got != "UGCACCAGAAUU" {
		t.Error(got)
	}
}

func TestLCS(t *testing.T) {
	for _, tt := range [][3]string{{"AGGTAB", "GXTXAYB", "GTAB"}, {"ABCBDAB", "BDCABA", "BCBA"}, {"", "X", ""}, {"same", "same", "same"}} {
		if got := LCS(tt[0], tt[1]); got != tt[2] {
			t.Errorf("%s and %s: %s", tt[0], tt[1], got)
		}
	}
}
