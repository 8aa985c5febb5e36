// Package httptest has what tests of handlers and clients need: a ResponseWriter that records, and a server on a port of its own.
package httptest

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/textproto"
	"strconv"
	"strings"
)

// DefaultRemoteAddr is an address that stands for that of a client.
const DefaultRemoteAddr = "1.2.3.4"

// ResponseRecorder is a ResponseWriter that keeps what is written to it.
type ResponseRecorder struct {
	Code      int           // the status, 200 if the handler has set none
	HeaderMap http.Header   // the handler's header; for what was sent, use Result
	Body      *bytes.Buffer // nil: the body is dropped
	Flushed   bool

	result  *http.Response
	sent    http.Header // header as it was when it was sent
	written bool
}

// NewRecorder makes a recorder.
func NewRecorder() *ResponseRecorder {
	return &ResponseRecorder{HeaderMap: http.Header{}, Body: new(bytes.Buffer), Code: 200}
}

// Header implements http.ResponseWriter.
func (w *ResponseRecorder) Header() http.Header {
	if w.HeaderMap == nil {
		w.HeaderMap = http.Header{}
	}
	return w.HeaderMap
}

// begin sends the header if that was not done, and guesses the type from the beginning of the body.
func (w *ResponseRecorder) begin(b []byte) {
	if w.written {
		return
	}
	h := w.Header()
	_, typed := h["Content-Type"]
	if !typed && h.Get("Transfer-Encoding") == "" {
		h.Set("Content-Type", http.DetectContentType(b[:min(len(b), 512)]))
	}
	w.WriteHeader(200)
}

// Write implements http.ResponseWriter.
func (w *ResponseRecorder) Write(buf []byte) (int, error) {
	w.begin(buf)
	if w.Body != nil {
		w.Body.Write(buf)
	}
	if !allowsBody(w.Code) {
		return 0, http.ErrBodyNotAllowed
	}
	return len(buf), nil
}

// WriteString is Write for a string.
func (w *ResponseRecorder) WriteString(str string) (int, error) { return w.Write([]byte(str)) }

func allowsBody(status int) bool {
	return !(status >= 100 && status <= 199 || status == 204 || status == 304)
}

// WriteHeader implements http.ResponseWriter.
func (w *ResponseRecorder) WriteHeader(code int) {
	if w.written {
		return
	}
	if code < 100 || code > 999 {
		panic(fmt.Sprintf("invalid WriteHeader code %v", code))
	}
	w.Code = code
	w.written = true
	w.sent = w.Header().Clone()
}

// Flush implements http.Flusher.
func (w *ResponseRecorder) Flush() {
	if !w.written {
		w.WriteHeader(200)
	}
	w.Flushed = true
}

// Result is the answer as a client would have got it. It is called when the handler has returned.
func (w *ResponseRecorder) Result() *http.Response {
	if w.result != nil {
		return w.result
	}
	if w.sent == nil {
		w.sent = w.HeaderMap.Clone()
	}
	res := &http.Response{StatusCode: w.Code, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: w.sent, Body: http.NoBody}
	w.result = res
	if res.StatusCode == 0 {
		res.StatusCode = 200
	}
	res.Status = fmt.Sprintf("%03d %s", res.StatusCode, http.StatusText(res.StatusCode))
	if w.Body != nil {
		res.Body = io.NopCloser(bytes.NewReader(w.Body.Bytes()))
	}
	res.ContentLength = length(res.Header.Get("Content-Length"))
	for _, list := range w.sent["Trailer"] {
		for _, name := range strings.Split(list, ",") {
			name = http.CanonicalHeaderKey(textproto.TrimString(name))
			if res.Trailer == nil {
				res.Trailer = http.Header{}
			}
			if values, ok := w.HeaderMap[name]; ok {
				res.Trailer[name] = append([]string(nil), values...)
			}
		}
	}
	for name, values := range w.HeaderMap {
		if name, ok := strings.CutPrefix(name, http.TrailerPrefix); ok {
			if res.Trailer == nil {
				res.Trailer = http.Header{}
			}
			for _, value := range values {
				res.Trailer.Add(name, value)
			}
		}
	}
	return res
}

// length reads a Content-Length, -1 if there is none.
func length(text string) int64 {
	text = textproto.TrimString(text)
	n, err := strconv.ParseUint(text, 10, 63)
	if err != nil {
		return -1
	}
	return int64(n)
}
