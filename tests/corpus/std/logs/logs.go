// Package logs writes with the old log package.
package logs

import (
	"bytes"
	"log"
	"strings"
)

// Levels splits a log by the prefix of its lines.
type Levels struct {
	Info, Error *log.Logger
	buffer      bytes.Buffer
}

// New makes loggers that write into one buffer.
func New() *Levels {
	l := &Levels{}
	l.Info = log.New(&l.buffer, "info: ", log.Lmsgprefix)
	l.Error = log.New(&l.buffer, "ERROR ", log.Lshortfile)
	return l
}

// Lines returns what was written, and forgets it.
func (l *Levels) Lines() []string {
	defer l.buffer.Reset()
	return strings.Split(strings.TrimSuffix(l.buffer.String(), "\n"), "\n")
}

// Try runs f and logs a panic.
func (l *Levels) Try(f func()) {
	defer func() {
		if r := recover(); r != nil {
			l.Error.Printf("caught %v", r)
		}
	}()
	f()
}
