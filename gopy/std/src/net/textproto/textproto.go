// Package textproto reads and writes the texts that protocols such as HTTP and SMTP are made of: lines, headers, answers with a
// number, and texts that end with a line of one dot.
package textproto

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"sync"
)

// Error is an answer whose number says that something went wrong.
type Error struct {
	Code int
	Msg  string
}

func (e *Error) Error() string { return fmt.Sprintf("%03d %q", e.Code, e.Msg) }

// ProtocolError is about a text that is not as the protocol wants it.
type ProtocolError string

func (p ProtocolError) Error() string { return string(p) }

// Conn is a connection on which one reads, writes, and numbers requests.
type Conn struct {
	Reader
	Writer
	Pipeline

	conn io.ReadWriteCloser
}

// NewConn makes a Conn of a connection.
func NewConn(conn io.ReadWriteCloser) *Conn {
	return &Conn{Reader: Reader{R: bufio.NewReader(conn)}, Writer: Writer{W: bufio.NewWriter(conn)}, conn: conn}
}

// Dial connects to an address.
func Dial(network, addr string) (*Conn, error) {
	c, err := net.Dial(network, addr)
	if err != nil {
		return nil, err
	}
	return NewConn(c), nil
}

// Close closes the connection.
func (c *Conn) Close() error { return c.conn.Close() }

// Cmd sends a line when it is its turn. The result is for StartResponse and EndResponse.
func (c *Conn) Cmd(format string, args ...any) (id uint, err error) {
	id = c.Next()
	c.StartRequest(id)
	err = c.PrintfLine(format, args...)
	c.EndRequest(id)
	if err != nil {
		return 0, err
	}
	return id, nil
}

// A Pipeline keeps requests and answers of several goroutines in one order: each takes a number, and waits for its turns.
type Pipeline struct {
	mu                sync.Mutex
	next              uint
	request, response turns
}

// Next gives the next number.
func (p *Pipeline) Next() uint {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.next++
	return p.next - 1
}

// StartRequest waits until request id may be sent, EndRequest lets the next one be sent; the others do the same for answers.
func (p *Pipeline) StartRequest(id uint)  { p.request.start(id) }
func (p *Pipeline) EndRequest(id uint)    { p.request.end(id) }
func (p *Pipeline) StartResponse(id uint) { p.response.start(id) }
func (p *Pipeline) EndResponse(id uint)   { p.response.end(id) }

type turns struct {
	mu      sync.Mutex
	now     uint
	waiting map[uint]chan struct{}
}

func (t *turns) start(id uint) {
	t.mu.Lock()
	if t.now == id {
		t.mu.Unlock()
		return
	}
	if t.waiting == nil {
		t.waiting = map[uint]chan struct{}{}
	}
	c := make(chan struct{})
	t.waiting[id] = c
	t.mu.Unlock()
	<-c
}

func (t *turns) end(id uint) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.now != id {
		panic("out of sync")
	}
	t.now++
	if c := t.waiting[t.now]; c != nil {
		delete(t.waiting, t.now)
		close(c)
	}
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// TrimString takes ASCII space off both ends of s.
func TrimString(s string) string {
	for s != "" && isSpace(s[0]) {
		s = s[1:]
	}
	for s != "" && isSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

// TrimBytes takes ASCII space off both ends of b.
func TrimBytes(b []byte) []byte {
	for len(b) > 0 && isSpace(b[0]) {
		b = b[1:]
	}
	for len(b) > 0 && isSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}
