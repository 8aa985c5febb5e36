// TCP connections.

package net

import (
	"io"
	"syscall"
	"time"
)

// conn is what connections of streams are: an endpoint with addresses.
type conn struct {
	end           *endpoint
	network       string
	local, remote Addr
}

func (c *conn) ok() bool { return c != nil && c.end != nil }

// fail wraps an error of an operation; io.EOF stays what it is.
func (c *conn) fail(op string, err error) error {
	if err == nil || err == io.EOF {
		return err
	}
	return &OpError{Op: op, Net: c.network, Source: c.local, Addr: c.remote, Err: err}
}

// Read implements Conn.
func (c *conn) Read(b []byte) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, err := c.end.read(b)
	return n, c.fail("read", err)
}

// Write implements Conn.
func (c *conn) Write(b []byte) (int, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, err := c.end.write(b)
	return n, c.fail("write", err)
}

// Close implements Conn.
func (c *conn) Close() error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.fail("close", c.end.close())
}

// LocalAddr implements Conn.
func (c *conn) LocalAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.local
}

// RemoteAddr implements Conn.
func (c *conn) RemoteAddr() Addr {
	if !c.ok() {
		return nil
	}
	return c.remote
}

// SetDeadline implements Conn.
func (c *conn) SetDeadline(t time.Time) error { return c.setDeadline(t, true, true) }

// SetReadDeadline implements Conn.
func (c *conn) SetReadDeadline(t time.Time) error { return c.setDeadline(t, true, false) }

// SetWriteDeadline implements Conn.
func (c *conn) SetWriteDeadline(t time.Time) error { return c.setDeadline(t, false, true) }

func (c *conn) setDeadline(t time.Time, read, write bool) error {
	if !c.ok() {
		return syscall.EINVAL
	}
	e := c.end
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return &OpError{Op: "set", Net: c.network, Addr: c.local, Err: ErrClosed}
	}
	if read {
		e.readBy.set(t, e.mu, &e.readers)
	}
	if write {
		e.writeBy.set(t, e.mu, &e.writers)
	}
	return nil
}

// option is the answer to settings that mean nothing here: only a closed connection refuses them.
func (c *conn) option() error {
	if !c.ok() {
		return syscall.EINVAL
	}
	e := c.end
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.closed {
		return &OpError{Op: "set", Net: c.network, Source: c.local, Addr: c.remote, Err: ErrClosed}
	}
	return nil
}

// SetReadBuffer and SetWriteBuffer change nothing here.
func (c *conn) SetReadBuffer(bytes int) error  { return c.option() }
func (c *conn) SetWriteBuffer(bytes int) error { return c.option() }

// TCPConn is a TCP connection.
type TCPConn struct {
	conn
}

// KeepAliveConfig says how to find out that the other machine is gone, which cannot happen here.
type KeepAliveConfig struct {
	Enable   bool
	Idle     time.Duration
	Interval time.Duration
	Count    int
}

// CloseRead ends reading: what comes in is lost.
func (c *TCPConn) CloseRead() error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.fail("close", c.end.shut(true))
}

// CloseWrite ends writing: the other end reads up to io.EOF.
func (c *TCPConn) CloseWrite() error {
	if !c.ok() {
		return syscall.EINVAL
	}
	return c.fail("close", c.end.shut(false))
}

// SetLinger says what Close does with bytes under way: with 0 they are lost, and the other end is told that the connection was reset.
func (c *TCPConn) SetLinger(sec int) error {
	if err := c.option(); err != nil {
		return err
	}
	c.end.linger0 = sec == 0
	return nil
}

// SetKeepAlive, SetKeepAlivePeriod, SetKeepAliveConfig and SetNoDelay change nothing here.
func (c *TCPConn) SetKeepAlive(keepalive bool) error               { return c.option() }
func (c *TCPConn) SetKeepAlivePeriod(d time.Duration) error        { return c.option() }
func (c *TCPConn) SetKeepAliveConfig(config KeepAliveConfig) error { return c.option() }
func (c *TCPConn) SetNoDelay(noDelay bool) error                   { return c.option() }

// MultipathTCP is false.
func (c *TCPConn) MultipathTCP() (bool, error) { return false, c.option() }

// ReadFrom writes all that r gives, as io.Copy wants it.
func (c *TCPConn) ReadFrom(r io.Reader) (int64, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, err := io.Copy(struct{ io.Writer }{c}, r)
	return n, c.fail("readfrom", err)
}

// WriteTo writes all that comes in to w, as io.Copy wants it.
func (c *TCPConn) WriteTo(w io.Writer) (int64, error) {
	if !c.ok() {
		return 0, syscall.EINVAL
	}
	n, err := io.Copy(w, struct{ io.Reader }{c})
	return n, c.fail("writeto", err)
}

// Buffers are slices of bytes that are to be written one after the other.
type Buffers [][]byte

// WriteTo writes them to w and takes off what was written.
func (v *Buffers) WriteTo(w io.Writer) (n int64, err error) {
	for len(*v) > 0 {
		k, err := w.Write((*v)[0])
		v.consume(k)
		n += int64(k)
		if err != nil {
			return n, err
		}
		if len(*v) > 0 && len((*v)[0]) == 0 {
			v.drop()
		}
	}
	return n, nil
}

// Read takes bytes off their beginning.
func (v *Buffers) Read(p []byte) (n int, err error) {
	for len(p) > 0 && len(*v) > 0 {
		k := copy(p, (*v)[0])
		v.consume(k)
		p = p[k:]
		n += k
		if k == 0 {
			v.drop()
		}
	}
	if len(*v) == 0 {
		err = io.EOF
	}
	return n, err
}

func (v *Buffers) drop() {
	(*v)[0] = nil
	*v = (*v)[1:]
}

// consume takes n bytes off the first slice, and the slice if nothing is left.
func (v *Buffers) consume(n int) {
	if n == 0 {
		return
	}
	if n >= len((*v)[0]) {
		v.drop()
	} else {
		(*v)[0] = (*v)[0][n:]
	}
}
