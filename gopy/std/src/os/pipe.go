// Pipes. They are within the program: a buffer, which takes what is written without limit, so that only readers ever wait: if writing
// could wait, so could printing, and everything around it would be slower. Who writes more than a system's pipe holds gives way to
// the readers instead, soon.

package os

import (
	"io"
	"syscall"
	"time"
)

const full = 64 << 10 // bytes

type pipe struct {
	data     []byte // written and not read
	noReader bool
	noWriter bool
	waiting  int // goroutines at sema
	sema     uint32
	deadline time.Time
	timer    *time.Timer
}

// Descriptors of pipes are numbers that no other file has.
var lastPipe = 1 << 20

// Pipe makes a pipe: what is written to w can be read from r.
func Pipe() (r *File, w *File, err error) {
	p := new(pipe)
	r, w = newFile(lastPipe, "|0"), newFile(lastPipe+1, "|1")
	lastPipe += 2
	r.pipe, w.pipe = p, p
	w.writer = true
	return r, w, nil
}

// read waits until there is something to read.
func (p *pipe) read(f *File, b []byte) (int, error) {
	if f.writer {
		return 0, syscall.EBADF
	}
	for {
		if f.fd < 0 {
			return 0, ErrClosed
		}
		if !p.deadline.IsZero() && !time.Now().Before(p.deadline) {
			return 0, ErrDeadlineExceeded
		}
		if len(p.data) > 0 {
			n := copy(b, p.data)
			if p.data = p.data[n:]; len(p.data) == 0 {
				p.data = nil
			}
			return n, nil
		}
		if p.noWriter {
			return 0, io.EOF
		}
		p.waiting++
		semacquire(&p.sema, false, "IO wait")
	}
}

func (p *pipe) write(f *File, b []byte) (int, error) {
	if !f.writer {
		return 0, syscall.EBADF
	}
	if p.noReader {
		return 0, syscall.EPIPE
	}
	p.data = append(p.data, b...)
	if len(b) > 0 {
		p.wake()
	}
	if len(p.data) > full {
		giveWay()
	}
	return len(b), nil
}

// close closes one of the ends.
func (p *pipe) close(writer bool) {
	if writer {
		p.noWriter = true
	} else {
		p.noReader = true
		p.data = nil
	}
	p.wake()
}

// wake lets all readers look again.
func (p *pipe) wake() {
	for ; p.waiting > 0; p.waiting-- {
		semrelease(&p.sema)
	}
}

func (p *pipe) setDeadline(t time.Time) {
	if p.timer != nil {
		p.timer.Stop()
		p.timer = nil
	}
	p.deadline = t
	if !t.IsZero() {
		p.timer = time.AfterFunc(time.Until(t), p.wake)
	}
}
