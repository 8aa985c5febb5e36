// The place that stands before a message: the line of the test's code that it comes from.

package testing

import (
	"runtime"
	"strconv"
	"strings"
)

// Helper marks the calling function as a helper: messages from it show the line from which it was called.
func (c *common) Helper() { c.addHelper() }

// addHelper marks the function that calls its caller.
func (c *common) addHelper() {
	if c.inBubble {
		c = c.parent
	}
	var pcs [1]uintptr
	if runtime.Callers(3, pcs[:]) == 0 {
		panic("testing: zero callers found")
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known[pcs[0]] {
		return
	}
	if c.known == nil {
		c.known = make(map[uintptr]bool)
		c.helpers = make(map[string]bool)
	}
	c.known[pcs[0]] = true
	c.helpers[functionName(pcs[0])] = true
}

func functionName(pc uintptr) string {
	frame, _ := runtime.CallersFrames([]uintptr{pc}).Next()
	return frame.Function
}

// stack returns the stack of the caller's caller.
func stack() []uintptr {
	pcs := make([]uintptr, maxStack)
	return pcs[:runtime.Callers(3, pcs)]
}

// callSite returns "file:line: ", the place of the message that is being written.
func (c *common) callSite() string {
	frame := c.messageFrame()
	file := frame.File
	if file == "" {
		file = "???"
	} else if fullPath == nil || !*fullPath {
		file = file[strings.LastIndexByte(file, '/')+1:]
	}
	return file + ":" + strconv.Itoa(max(frame.Line, 1)) + ": "
}

// messageFrame finds the innermost function on the stack that is no helper and not of this package. If there is none up to
// the function of a subtest, the search goes on where the parent called Run, and behind a cleanup function where that was registered.
func (c *common) messageFrame() runtime.Frame {
	var first, before runtime.Frame
	frames := runtime.CallersFrames(stack())
	skip := false
	for more := true; more; {
		var frame runtime.Frame
		frame, more = frames.Next()
		name := frame.Function
		switch {
		case skip:
			skip = false
			continue
		case first.PC == 0 && strings.HasPrefix(name, methods) && name != callsCleanup:
			continue
		}
		helpers, cleanupName, cleanupStack := c.lookingFor()
		if name == cleanupName && name != "" {
			frames, more = runtime.CallersFrames(cleanupStack), true
			continue
		}
		if first.PC == 0 {
			first = frame
		}
		if c.runner != "" && name == c.runner {
			if c.level <= 1 {
				return before
			}
			frames, more = runtime.CallersFrames(c.creator), true
			c = c.parent
			before = frame
			continue
		}
		if function, ok := rangeBody(name); ok {
			// The body of a loop over a function, which calls it: that is part of the function around it.
			name, skip = function, true
		}
		if !helpers[name] && !strings.HasPrefix(name, testify) {
			return frame
		}
		before = frame
	}
	return first
}

const (
	methods      = "testing.(*common)."           // what messages go through
	testify      = "github.com/stretchr/testify/" // assertions, helpers all of them
	callsCleanup = "testing.(*common).Cleanup.func1"
)

func (c *common) lookingFor() (helpers map[string]bool, cleanupName string, cleanupStack []uintptr) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.helpers, c.cleanupName, c.cleanupStack
}

// rangeBody cuts "-range" and a number off a name.
func rangeBody(name string) (function string, ok bool) {
	at := strings.LastIndex(name, "-range")
	if at <= 0 || strings.Trim(name[at+len("-range"):], "0123456789") != "" {
		return name, false
	}
	return name[:at], true
}
