// Messages of tests. Without -v they are collected and printed only if the test fails.

package testing

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
)

// Log formats as Println does and notes the text, with the line that it comes from.
func (c *common) Log(args ...any) {
	c.checkFuzzFn("Log")
	c.log(fmt.Sprintln(args...), false)
}

// Logf formats as Printf does and notes the text, with the line that it comes from. A newline at the end is not needed.
func (c *common) Logf(format string, args ...any) {
	c.checkFuzzFn("Logf")
	c.log(fmt.Sprintf(format, args...), false)
}

// Error is Log and Fail.
func (c *common) Error(args ...any) {
	c.checkFuzzFn("Error")
	c.log(fmt.Sprintln(args...), true)
	c.Fail()
}

// Errorf is Logf and Fail.
func (c *common) Errorf(format string, args ...any) {
	c.checkFuzzFn("Errorf")
	c.log(fmt.Sprintf(format, args...), true)
	c.Fail()
}

// Fatal is Log and FailNow.
func (c *common) Fatal(args ...any) {
	c.checkFuzzFn("Fatal")
	c.log(fmt.Sprintln(args...), true)
	c.FailNow()
}

// Fatalf is Logf and FailNow.
func (c *common) Fatalf(format string, args ...any) {
	c.checkFuzzFn("Fatalf")
	c.log(fmt.Sprintf(format, args...), true)
	c.FailNow()
}

// Skip is Log and SkipNow.
func (c *common) Skip(args ...any) {
	c.checkFuzzFn("Skip")
	c.log(fmt.Sprintln(args...), false)
	c.SkipNow()
}

// Skipf is Logf and SkipNow.
func (c *common) Skipf(format string, args ...any) {
	c.checkFuzzFn("Skipf")
	c.log(fmt.Sprintf(format, args...), false)
	c.SkipNow()
}

// Attr notes a fact about the test, which -v prints. There must be no blank in key and no newline in value.
func (c *common) Attr(key, value string) {
	if strings.ContainsFunc(key, unicode.IsSpace) {
		c.Errorf("disallowed whitespace in attribute key %q", key)
		return
	}
	if strings.ContainsAny(value, "\r\n") {
		c.Errorf("disallowed newline in attribute value %q", value)
		return
	}
	if c.chatty != nil {
		c.chatty.update(c.name, fmt.Sprintf("=== ATTR  %s %v %v\n", c.name, key, value))
	}
}

// log notes a message. Of one with several lines, those after the first are indented once more.
func (c *common) log(text string, isErr bool) {
	text = strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n"+indent) + "\n"
	to := c.destination()
	if to == nil {
		panic("Log in goroutine after " + c.name + " has completed: " + text)
	}
	text = to.callSite() + text
	to.endLine()
	to.write([]byte(text), isErr)
}

// destination is the test that messages go to: this one, or if that is over, the next one above it that is not; nil: there is none.
func (c *common) destination() *common {
	for ; c != nil; c = c.parent {
		c.mu.Lock()
		done := c.done
		c.mu.Unlock()
		if !done && !c.inBubble {
			return c
		}
	}
	return nil
}

// Output returns a Writer whose lines are printed as those of Log are, but without a place.
func (c *common) Output() io.Writer {
	c.checkFuzzFn("Output")
	to := c.destination()
	if to == nil {
		panic("Output called after " + c.name + " has completed")
	}
	return &outputWriter{to}
}

type outputWriter struct {
	c *common
}

func (o *outputWriter) Write(p []byte) (int, error) {
	if o.c.destination() == nil {
		panic("Write called after " + o.c.name + " has completed")
	}
	o.c.write(p, false)
	return len(p), nil
}

// endLine ends a line that was begun.
func (c *common) endLine() {
	c.mu.Lock()
	begun := len(c.partial) > 0
	c.mu.Unlock()
	if begun {
		c.write([]byte{'\n'}, false)
	}
}

// write notes or prints lines; what is behind the last newline is kept until more comes.
func (c *common) write(p []byte, isErr bool) {
	if c.isRoot {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	first := true
	for {
		end := bytes.IndexByte(p, '\n') + 1
		if end == 0 {
			break
		}
		line := p[:end]
		p = p[end:]
		if first && len(c.partial) > 0 {
			line = append(c.partial, line...)
			c.partial = nil
		}
		last := bytes.IndexByte(p, '\n') < 0
		c.writeLine(line, isErr && first, isErr && last)
		first = false
	}
	c.partial = append(c.partial, p...)
}

// writeLine notes or prints a line. With -v=test2json marks go around an error.
func (c *common) writeLine(line []byte, errBegin, errEnd bool) {
	if c.done || c.chatty == nil {
		c.output = append(append(c.output, indent...), line...)
		return
	}
	text := indent + string(line)
	if c.chatty.json {
		text = indent + string(escapeMarks(line))
		if errBegin {
			text = string(rune(markErrBegin)) + text
		}
		if errEnd {
			text = strings.TrimSuffix(text, "\n") + string(rune(markErrEnd)) + "\n"
		}
	}
	if c.bench {
		fmt.Print(text)
	} else {
		c.chatty.message(c.name, text)
	}
}
