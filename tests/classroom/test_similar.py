"""Similar submissions: copies under other names are found, with the places; what was written alone is not."""

from __future__ import annotations

from gopy.classroom.similar import GRAM, WINDOW, fingerprints, similar

ORIGINAL = """package p

// Count counts.
func Count(words []string) map[string]int {
	counts := make(map[string]int)
	for _, word := range words {
		if len(word) > 3 {
			counts[word]++
		} else if word == "a" || word == "an" {
			continue
		}
	}
	for word, n := range counts {
		if n < 2 {
			delete(counts, word)
		}
	}
	return counts
}
"""
RENAMED = (
    ORIGINAL.replace("counts", "m").replace("words", "list").replace("word", "w").replace("Count counts.", "mine")
    .replace("\t", "        ").replace("\n\treturn", "\n\n\n\treturn").replace('"an"', '"the"')
)  # fmt: skip
ALONE = """package p

import "sort"

func Count(words []string) map[string]int {
	sort.Strings(words)
	result := map[string]int{}
	start := 0
	for i := 1; i <= len(words); i++ {
		if i == len(words) || words[i] != words[start] {
			if i-start >= 2 && len(words[start]) > 3 {
				result[words[start]] = i - start
			}
			start = i
		}
	}
	return result
}
"""
STARTER = "package p\n\nfunc Count(words []string) map[string]int {\n\treturn nil\n}\n"


def test_a_copy_with_other_names_is_found():
    found = similar({"ann": {"a.go": ORIGINAL}, "bob": {"a.go": RENAMED}, "eve": {"a.go": ALONE}}, {"a.go": STARTER})
    assert [(pair.one, pair.other, pair.share) for pair in found] == [("ann", "bob", 1.0)]
    ((a, b),) = found[0].matched
    assert a.first <= 4 and a.last == 18
    assert b.first <= 4 and b.last == len(RENAMED.splitlines()) - 1


def test_part_of_a_copy_has_its_place():
    mixed = ALONE + "\n" + ORIGINAL.partition("\n")[2].replace("Count", "Other")
    (pair,) = similar({"ann": {"a.go": ORIGINAL}, "bob": {"a.go": mixed}}, {})
    assert pair.share > 0.9
    assert min(b.first for _, b in pair.matched) >= len(ALONE.splitlines())


def test_what_all_are_given_does_not_count():
    assert similar({"ann": {"a.go": ORIGINAL}, "bob": {"a.go": ORIGINAL}}, {"a.go": ORIGINAL}) == []
    crowd = {f"s{i}": {"a.go": ORIGINAL} for i in range(12)}
    assert similar(crowd, {}) == []  # everybody's: nobody's own


def test_a_shared_run_of_tokens_is_never_missed():
    """What winnowing promises: GRAM + WINDOW - 1 tokens in common give a fingerprint in common."""
    shared = "if a < b { c = d * e ; for { f ( g , h ) } ; switch i { case j : return } ; k [ l ] = m - n ; go o ( ) }"
    tokens = shared.split()
    assert len([t for t in tokens if t != ";"]) >= GRAM + WINDOW - 1
    for before, after in (("x := 1;" * 5, "y();" * 9), ("var z [3]int;" * 7, "return;")):
        one = fingerprints({"a.go": f"package p; func f() {{ {before} {shared} {after} }}"})
        other = fingerprints({"a.go": f"package p; func g(a int) {{ {after} q += 1; {shared}; {before} }}"})
        assert one.keys() & other.keys()


def test_no_text_breaks_it():
    for text in ("", "\0", "'", '"', "/*", "package", "世界 := 1", "\ud800"):
        assert similar({"a": {"x.go": text}, "b": {"x.go": text}}, {}) == []
    assert fingerprints({"a.txt": ORIGINAL}) == {}
