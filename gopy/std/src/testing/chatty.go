// What -v prints: a line whenever a test begins, waits, goes on, and the messages of tests as they come.

package testing

import (
	"errors"
	"fmt"
	"io"
	"sync"
)

// chattyFlag is the value of -test.v: false, true, or test2json.
type chattyFlag struct {
	on   bool
	json bool // for the command's converter to JSON: with marks
}

func (*chattyFlag) IsBoolFlag() bool { return true }

func (f *chattyFlag) Set(arg string) error {
	switch arg {
	case "true", "test2json":
		f.on, f.json = true, arg == "test2json"
	case "false":
		f.on, f.json = false, false
	default:
		return errors.New("invalid flag -test.v=" + arg)
	}
	return nil
}

func (f *chattyFlag) String() string {
	switch {
	case f.json:
		return "test2json"
	case f.on:
		return "true"
	}
	return "false"
}

func (f *chattyFlag) Get() any {
	if f.json {
		return "test2json"
	}
	return f.on
}

// Marks for the converter to JSON, so that it takes nothing that a test prints for lines of this package's.
const (
	markFraming  = 'V' - '@' // before such a line
	markErrBegin = 'O' - '@' // around the text of an error
	markErrEnd   = 'N' - '@'
	markEscape   = '[' - '@' // before one of these where a test prints it
)

// prefix is what a line of this package's begins with.
func (f *chattyFlag) prefix() string {
	if f.json {
		return string(rune(markFraming))
	}
	return ""
}

// A chattyPrinter prints for -v. The methods may be called for nil: without -v there is none.
type chattyPrinter struct {
	w        io.Writer
	mu       sync.Mutex
	lastName string // the test that the last line was about
	json     bool
}

func newChattyPrinter(w io.Writer) *chattyPrinter { return &chattyPrinter{w: w, json: chatty.json} }

func (p *chattyPrinter) prefix() string {
	if p != nil && p.json {
		return string(rune(markFraming))
	}
	return ""
}

// update prints a line that names the test itself.
func (p *chattyPrinter) update(testName, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.lastName = testName
	io.WriteString(p.w, p.prefix()+text)
}

// message prints what a test says; if the last line was about another test, a line with the name goes before it.
func (p *chattyPrinter) message(testName, text string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.lastName == "" {
		p.lastName = testName
	} else if p.lastName != testName {
		fmt.Fprintf(p.w, "%s=== NAME  %s\n", p.prefix(), testName)
		p.lastName = testName
	}
	io.WriteString(p.w, text)
}

// escapeMarks puts an escape before each mark in a text.
func escapeMarks(b []byte) []byte {
	marks := 0
	for _, c := range b {
		if isMark(c) {
			marks++
		}
	}
	if marks == 0 {
		return b
	}
	escaped := make([]byte, 0, len(b)+marks)
	for _, c := range b {
		if isMark(c) {
			escaped = append(escaped, markEscape)
		}
		escaped = append(escaped, c)
	}
	return escaped
}

func isMark(c byte) bool {
	return c == markFraming || c == markErrBegin || c == markErrEnd || c == markEscape
}
