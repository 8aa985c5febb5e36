package strings

import (
	"internal/bytealg"
	"internal/textalg"
	"iter"
	"unicode/utf8"
)

// This file has the iterators over parts of a string. Lines and those that split use up their string as they go, so that a loop
// that is left early can be continued by another one.

// Lines returns an iterator over the lines of s, each with the '\n' that ends it, which the last one may lack. Use it once.
func Lines(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(s) > 0 {
			end := len(s)
			if i := bytealg.IndexByte(s, '\n'); i >= 0 {
				end = i + 1
			}
			line := s[:end]
			s = s[end:]
			if !yield(line) {
				return
			}
		}
	}
}

// SplitSeq returns an iterator over what Split(s, sep) returns. Use it once.
func SplitSeq(s, sep string) iter.Seq[string] { return splitSeq(s, sep, 0) }

// SplitAfterSeq returns an iterator over what SplitAfter(s, sep) returns. Use it once.
func SplitAfterSeq(s, sep string) iter.Seq[string] { return splitSeq(s, sep, len(sep)) }

// splitSeq iterates over parts of s, each with the first keep bytes of the separator after it.
func splitSeq(s, sep string, keep int) iter.Seq[string] {
	return func(yield func(string) bool) {
		if sep == "" {
			for len(s) > 0 {
				_, size := utf8.DecodeRuneInString(s)
				if !yield(s[:size]) {
					return
				}
				s = s[size:]
			}
			return
		}
		for {
			i := bytealg.Index(s, sep)
			if i < 0 {
				yield(s)
				return
			}
			if !yield(s[:i+keep]) {
				return
			}
			s = s[i+len(sep):]
		}
	}
}

// FieldsSeq returns an iterator over what Fields(s) returns.
func FieldsSeq(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for start, end := textalg.NextField(s, 0); start < end; start, end = textalg.NextField(s, end) {
			if !yield(s[start:end]) {
				return
			}
		}
	}
}

// FieldsFuncSeq returns an iterator over what FieldsFunc(s, f) returns.
func FieldsFuncSeq(s string, f func(rune) bool) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := -1 // where the field begins, -1 outside of fields
		for i, r := range s {
			if !f(r) {
				if start < 0 {
					start = i
				}
			} else if start >= 0 {
				if !yield(s[start:i]) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(s[start:])
		}
	}
}
