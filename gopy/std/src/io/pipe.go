package io

import "errors"

// ErrClosedPipe is the error for a read or a write on a pipe whose own end is closed, or whose other end was closed
// without giving an error.
var ErrClosedPipe = errors.New("io: read/write on closed pipe")

// Pipe returns the two ends of a pipe in memory. There is no buffer: a Write waits until one or more Reads have taken all
// its data, or the reading end is closed. Both ends may be used by several goroutines; writes do not mix.
func Pipe() (*PipeReader, *PipeWriter) {
	w := &PipeWriter{PipeReader{pipe{
		writing: make(chan bool, 1),
		offer:   make(chan []byte),
		taken:   make(chan int),
		done:    make(chan struct{}),
	}}}
	return &w.r, w
}

// pipe is what both ends share.
type pipe struct {
	writing chan bool     // holds a value while someone writes: a lock that needs no package sync
	offer   chan []byte   // from writer to reader: data
	taken   chan int      // from reader to writer: how many of them were taken
	done    chan struct{} // closed with the first end

	closed     bool  // done is closed
	readerGone error // why the reading end was closed; nil while it is open
	writerGone error // likewise
}

// close notes in *gone, which is one of the two of p, why an end was closed. The first reason stays.
func (p *pipe) close(gone *error, reason error) {
	if *gone == nil {
		*gone = reason
	}
	if !p.closed {
		p.closed = true
		close(p.done)
	}
}

func (p *pipe) readError() error {
	if p.readerGone == nil && p.writerGone != nil {
		return p.writerGone
	}
	return ErrClosedPipe
}

func (p *pipe) writeError() error {
	if p.writerGone == nil && p.readerGone != nil {
		return p.readerGone
	}
	return ErrClosedPipe
}

func (p *pipe) unlock() { <-p.writing }

// PipeReader is the reading end of a pipe.
type PipeReader struct{ pipe }

// Read waits for data of a writer, or for the writing end to be closed; then the error is the one that it was closed with,
// or EOF.
func (r *PipeReader) Read(data []byte) (n int, err error) {
	if r.closed {
		return 0, r.readError()
	}
	select {
	case offered := <-r.offer:
		n = copy(data, offered)
		r.taken <- n
		return n, nil
	case <-r.done:
		return 0, r.readError()
	}
}

// Close closes the reading end: writes give [ErrClosedPipe].
func (r *PipeReader) Close() error {
	return r.CloseWithError(nil)
}

// CloseWithError closes the reading end: writes give err, or [ErrClosedPipe] if that is nil. An error that an earlier call
// gave stays. It returns nil.
func (r *PipeReader) CloseWithError(err error) error {
	if err == nil {
		err = ErrClosedPipe
	}
	r.pipe.close(&r.readerGone, err)
	return nil
}

// PipeWriter is the writing end of a pipe.
type PipeWriter struct{ r PipeReader }

// Write waits until readers have taken all data, or the reading end is closed; then the error is the one that it was
// closed with, or [ErrClosedPipe].
func (w *PipeWriter) Write(data []byte) (n int, err error) {
	p := &w.r.pipe
	if p.closed {
		return 0, p.writeError()
	}
	p.writing <- true
	defer p.unlock()
	for {
		select {
		case p.offer <- data[n:]:
			n += <-p.taken
		case <-p.done:
			return n, p.writeError()
		}
		if n >= len(data) {
			return n, nil
		}
	}
}

// Close closes the writing end: reads give EOF.
func (w *PipeWriter) Close() error {
	return w.CloseWithError(nil)
}

// CloseWithError closes the writing end: reads give err, or EOF if that is nil. An error that an earlier call gave stays.
// It returns nil.
func (w *PipeWriter) CloseWithError(err error) error {
	if err == nil {
		err = EOF
	}
	p := &w.r.pipe
	p.close(&p.writerGone, err)
	return nil
}
