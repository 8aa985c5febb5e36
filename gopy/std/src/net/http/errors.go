package http

import (
	"errors"
	"fmt"
	"net/http/internal"
)

// Errors of this package that callers may look for.
var (
	ErrBodyNotAllowed     = errors.New("http: request method or response status code does not allow body")
	ErrHijacked           = errors.New("http: connection has been hijacked")
	ErrContentLength      = errors.New("http: wrote more than the declared Content-Length")
	ErrAbortHandler       = errors.New("net/http: abort Handler")
	ErrBodyReadAfterClose = errors.New("http: invalid Read on closed Body")
	ErrHandlerTimeout     = errors.New("http: Handler timeout")
	ErrServerClosed       = errors.New("http: Server closed")
	ErrUseLastResponse    = errors.New("net/http: use last response")
	ErrNoLocation         = errors.New("http: no Location header in response")
	ErrNoCookie           = errors.New("http: named cookie not present")
	ErrMissingFile        = errors.New("http: no such file")
	ErrLineTooLong        = internal.ErrLineTooLong
	ErrSkipAltProtocol    = errors.New("net/http: skip alternate protocol")
	ErrSchemeMismatch     = errors.New("http: server gave HTTP response to HTTPS client")
	ErrWriteAfterFlush    = errors.New("unused")
)

// ProtocolError is about messages that are not as HTTP wants them.
type ProtocolError struct {
	ErrorString string
}

func (e *ProtocolError) Error() string { return e.ErrorString }

// Is makes ErrNotSupported match errors.ErrUnsupported.
func (e *ProtocolError) Is(err error) bool {
	return e == ErrNotSupported && err == errors.ErrUnsupported
}

// Errors that are of type *ProtocolError.
var (
	ErrNotSupported         = &ProtocolError{"feature not supported"}
	ErrMissingBoundary      = &ProtocolError{"no multipart boundary param in Content-Type"}
	ErrNotMultipart         = &ProtocolError{"request Content-Type isn't multipart/form-data"}
	ErrUnexpectedTrailer    = &ProtocolError{"trailer header without chunked transfer encoding"}
	ErrShortBody            = &ProtocolError{"entity body too short"}
	ErrHeaderTooLong        = &ProtocolError{"header too long"}
	ErrMissingContentLength = &ProtocolError{"missing ContentLength in HEAD response"}
)

func badText(what, text string) error { return fmt.Errorf("%s %q", what, text) }
