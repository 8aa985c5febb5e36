package http

import (
	"net/textproto"
	"strconv"
	"strings"
	"time"
)

// begin writes the header, once. p is the beginning of the body, all of it if the handler has returned.
func (w *response) begin(p []byte) {
	if w.begun {
		return
	}
	w.begun = true
	h := w.sent
	head, connect := w.req.Method == "HEAD", w.req.Method == "CONNECT"
	reuses := w.c.server.reuses()
	allowed := bodyAllowed(w.status)
	exclude := map[string]bool{}
	var ours struct{ date, length, kind, connection, encoding string }

	trailers := w.declaredTrailers(exclude)
	te := h.get("Transfer-Encoding")
	if w.done.Load() && !trailers && te == "" && allowed && !h.has("Content-Length") && (!head || len(p) > 0) {
		w.length = int64(len(p))
		ours.length = strconv.Itoa(len(p))
	}
	keep10 := w.req.ProtoMajor == 1 && w.req.ProtoMinor == 0 && w.req.Header.connection("keep-alive")
	if keep10 && reuses && h.get("Content-Length") != "" && h.get("Connection") == "keep-alive" {
		w.closing = false
	}
	if keep10 && (head || w.length != -1 || !allowed) {
		if !h.has("Connection") {
			ours.connection = "keep-alive"
		}
	} else if !w.req.ProtoAtLeast(1, 1) || w.req.Close || w.req.Header.connection("close") {
		w.closing = true
	}
	if h.get("Connection") == "close" || !reuses || connect {
		w.closing = true
	}
	if _, ok := w.req.Body.(*expectedBody); ok && w.body.remains() {
		w.closing = true
	}
	if w.drain() {
		exclude["Connection"] = true
		ours.connection = "close"
	}

	if !allowed {
		exclude["Content-Length"], exclude["Transfer-Encoding"] = true, true
		exclude["Content-Type"] = w.status == StatusNotModified
	} else if h.Get("Content-Encoding") == "" && !h.has("Content-Type") && te == "" && len(p) > 0 {
		ours.kind = DetectContentType(p)
	}
	if !h.has("Date") {
		ours.date = time.Now().UTC().Format(TimeFormat)
	}
	if w.length != -1 && te != "" && te != "identity" {
		w.c.server.logf("http: WriteHeader called with both Transfer-Encoding of %q and a Content-Length of %d", te, w.length)
		exclude["Content-Length"] = true
		w.length = -1
	}
	switch {
	case connect && w.status >= 200 && w.status < 300:
		exclude["Transfer-Encoding"], exclude["Content-Length"] = true, true
		ours.length = ""
	case head || !allowed || w.length != -1:
		exclude["Transfer-Encoding"] = true
	case !w.req.ProtoAtLeast(1, 1):
		// The end of the connection tells where the body ends.
		w.closing = true
		exclude["Transfer-Encoding"] = true
	case te == "identity":
		w.closing = true
		exclude["Transfer-Encoding"] = true
	default:
		w.chunked = true
		ours.encoding = "chunked"
		exclude["Content-Length"] = true
		exclude["Transfer-Encoding"] = te == "chunked"
	}
	if w.closing && (!reuses || !h.connection("close")) && !switchesProtocol(w.status, h) {
		exclude["Connection"] = true
		ours.connection = ""
		if w.req.ProtoAtLeast(1, 1) && !(connect && w.status < 300) {
			ours.connection = "close"
		}
	}

	out := w.c.out
	out.WriteString(statusLine(w.req, w.status))
	h.WriteSubset(out, exclude)
	for _, line := range [...][2]string{
		{"Date", ours.date}, {"Content-Length", ours.length}, {"Content-Type", ours.kind}, {"Connection", ours.connection},
		{"Transfer-Encoding", ours.encoding},
	} {
		if line[1] != "" {
			out.WriteString(line[0] + ": " + line[1] + "\r\n")
		}
	}
	out.WriteString("\r\n")
}

// declaredTrailers notes what is to be sent behind the body, and tells whether there is something.
func (w *response) declaredTrailers(exclude map[string]bool) (any bool) {
	for name := range w.sent {
		if strings.HasPrefix(name, TrailerPrefix) {
			exclude[name] = true
			any = true
		}
	}
	for _, value := range w.sent["Trailer"] {
		any = true
		for _, name := range elements(value) {
			if name = CanonicalHeaderKey(textproto.TrimString(name)); validTrailer(name) {
				w.trailers = append(w.trailers, name)
			}
		}
	}
	return any
}

// validTrailer tells whether a header may stand behind the body.
func validTrailer(name string) bool {
	if strings.HasPrefix(name, "If-") {
		return false
	}
	switch name {
	case "Authorization", "Cache-Control", "Connection", "Content-Encoding", "Content-Length", "Content-Range", "Content-Type", "Expect",
		"Host", "Keep-Alive", "Max-Forwards", "Pragma", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "Range", "Realm",
		"Te", "Trailer", "Transfer-Encoding", "Www-Authenticate":
		return false
	}
	return true
}

// drain reads what the handler left of the request's body, before the answer is sent: some clients send all before they read. true: it was too
// much.
func (w *response) drain() bool {
	b := w.body
	if b == nil || w.req.ContentLength == 0 || w.closing || w.duplex {
		return false
	}
	b.mu.Lock()
	closed, ended := b.closed, b.ended
	much := b.limited != nil && b.limited.N >= maxDrain
	b.mu.Unlock()
	switch {
	case closed:
		w.closing = w.closing || !ended
	case much:
		w.requestTooLarge()
		return true
	default:
		b.Close()
		w.closing = w.closing || b.closedEarly()
	}
	return false
}
