package http

import (
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net/textproto"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// ServeContent answers with what a reader gives, or the ranges of it that the request asks for. The type is guessed from the name's
// extension or the contents if it is not set. With a modtime, or an Etag that was set, a client that has the contents already is told so.
func ServeContent(w ResponseWriter, req *Request, name string, modtime time.Time, content io.ReadSeeker) {
	serveContent(w, req, name, modtime, func() (int64, error) {
		size, err := content.Seek(0, io.SeekEnd)
		if err == nil {
			_, err = content.Seek(0, io.SeekStart)
		}
		if err != nil {
			return 0, errSeek
		}
		return size, nil
	}, content)
}

var (
	errSeek      = errors.New("seeker can't seek")
	errRange     = errors.New("invalid range")
	errNoOverlap = errors.New("invalid range: failed to overlap")
)

func serveContent(w ResponseWriter, r *Request, name string, modtime time.Time, length func() (int64, error), content io.ReadSeeker) {
	h := w.Header()
	setModified(w, modtime)
	if !preconditions(w, r, modtime) {
		return
	}
	kind := h.Get("Content-Type")
	if !h.has("Content-Type") {
		if kind = mime.TypeByExtension(filepath.Ext(name)); kind == "" {
			var first [sniffLength]byte
			n, _ := io.ReadFull(content, first[:])
			kind = DetectContentType(first[:n])
			if _, err := content.Seek(0, io.SeekStart); err != nil {
				serveError(w, "seeker can't seek", StatusInternalServerError)
				return
			}
		}
		h.Set("Content-Type", kind)
	}
	size, err := length()
	if err == nil && size < 0 {
		err = errors.New("negative content size computed")
	}
	if err != nil {
		serveError(w, err.Error(), StatusInternalServerError)
		return
	}
	spec := r.Header.get("Range")
	if spec != "" && !rangeHolds(w, r, modtime) {
		spec = ""
	}
	ranges, err := parseRanges(spec, size)
	if err == errNoOverlap && size == 0 {
		err = nil // of an empty file, the whole is sent
	}
	if err != nil {
		if err == errNoOverlap {
			h.Set("Content-Range", fmt.Sprintf("bytes */%d", size))
		}
		serveError(w, err.Error(), StatusRequestedRangeNotSatisfiable)
		return
	}
	total := int64(0)
	for _, g := range ranges {
		total += g.length
	}
	if total > size {
		ranges = nil // they overlap: it is cheaper to send the whole
	}
	code, send := StatusOK, size
	var parts *multipart.Writer
	switch len(ranges) {
	case 0:
	case 1:
		if _, err := content.Seek(ranges[0].start, io.SeekStart); err != nil {
			serveError(w, err.Error(), StatusRequestedRangeNotSatisfiable)
			return
		}
		code, send = StatusPartialContent, ranges[0].length
		h.Set("Content-Range", ranges[0].text(size))
	default:
		code = StatusPartialContent
		parts = multipart.NewWriter(w)
		h.Set("Content-Type", "multipart/byteranges; boundary="+parts.Boundary())
		send = total + framesSize(ranges, parts.Boundary(), kind, size)
	}
	h.Set("Accept-Ranges", "bytes")
	if len(ranges) > 0 || h.Get("Content-Encoding") == "" {
		h.Set("Content-Length", strconv.FormatInt(send, 10))
	}
	w.WriteHeader(code)
	switch {
	case r.Method == "HEAD":
	case parts == nil:
		io.CopyN(w, content, send)
	default:
		for _, g := range ranges {
			part, err := parts.CreatePart(g.header(kind, size))
			if err == nil {
				_, err = content.Seek(g.start, io.SeekStart)
			}
			if err == nil {
				_, err = io.CopyN(part, content, g.length)
			}
			if err != nil {
				return
			}
		}
		parts.Close()
	}
}

type byteRange struct{ start, length int64 }

func (g byteRange) text(size int64) string {
	return fmt.Sprintf("bytes %d-%d/%d", g.start, g.start+g.length-1, size)
}

func (g byteRange) header(kind string, size int64) textproto.MIMEHeader {
	return textproto.MIMEHeader{"Content-Range": {g.text(size)}, "Content-Type": {kind}}
}

// framesSize is how many bytes there are around the ranges.
func framesSize(ranges []byteRange, boundary, kind string, size int64) int64 {
	var n counter
	parts := multipart.NewWriter(&n)
	parts.SetBoundary(boundary)
	for _, g := range ranges {
		parts.CreatePart(g.header(kind, size))
	}
	parts.Close()
	return int64(n)
}

type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

const maxRanges = 200

// parseRanges reads "bytes=0-99,200-,-50".
func parseRanges(spec string, size int64) ([]byteRange, error) {
	if spec == "" {
		return nil, nil
	}
	list, ok := strings.CutPrefix(spec, "bytes=")
	if !ok {
		return nil, errRange
	}
	if strings.Count(list, ",") >= maxRanges {
		return nil, nil
	}
	var ranges []byteRange
	outside := false
	for _, text := range elements(list) {
		from, to, ok := strings.Cut(text, "-")
		if !ok {
			return nil, errRange
		}
		from, to = textproto.TrimString(from), textproto.TrimString(to)
		if from == "" {
			n, err := strconv.ParseInt(to, 10, 64)
			if err != nil || n < 0 || to[0] == '-' {
				return nil, errRange
			}
			n = min(n, size)
			ranges = append(ranges, byteRange{size - n, n})
			continue
		}
		start, err := strconv.ParseInt(from, 10, 64)
		if err != nil || start < 0 {
			return nil, errRange
		}
		if start >= size {
			outside = true
			continue
		}
		end := size - 1
		if to != "" {
			n, err := strconv.ParseInt(to, 10, 64)
			if err != nil || n < start {
				return nil, errRange
			}
			end = min(n, end)
		}
		ranges = append(ranges, byteRange{start, end - start + 1})
	}
	if outside && ranges == nil {
		return nil, errNoOverlap
	}
	return ranges, nil
}

// A modification time that is not known.
func noTime(t time.Time) bool { return t.IsZero() || t.Equal(time.Unix(0, 0)) }

func setModified(w ResponseWriter, t time.Time) {
	if !noTime(t) {
		w.Header().Set("Last-Modified", t.UTC().Format(TimeFormat))
	}
}

// unchanged tells whether the client has what was not modified since.
func unchanged(r *Request, modtime time.Time) bool {
	if r.Method != "GET" && r.Method != "HEAD" || noTime(modtime) {
		return false
	}
	t, err := ParseTime(r.Header.get("If-Modified-Since"))
	return err == nil && !modtime.Truncate(time.Second).After(t)
}

func notModified(w ResponseWriter) {
	h := w.Header()
	delete(h, "Content-Type")
	delete(h, "Content-Length")
	delete(h, "Content-Encoding")
	if h.Get("Etag") != "" {
		delete(h, "Last-Modified")
	}
	w.WriteHeader(StatusNotModified)
}

// preconditions answers a request whose conditions do not hold; true: they do.
func preconditions(w ResponseWriter, r *Request, modtime time.Time) bool {
	failed := false
	if match := r.Header.Get("If-Match"); match != "" {
		failed = !anyTag(match, func(tag string) bool { return strongMatch(tag, w.Header().get("Etag")) })
	} else if t, err := ParseTime(r.Header.Get("If-Unmodified-Since")); err == nil && !noTime(modtime) {
		failed = modtime.Truncate(time.Second).After(t)
	}
	if failed {
		w.WriteHeader(StatusPreconditionFailed)
		return false
	}
	if none := r.Header.Get("If-None-Match"); none != "" {
		own := strings.TrimPrefix(w.Header().get("Etag"), "W/")
		if !anyTag(none, func(tag string) bool { return strings.TrimPrefix(tag, "W/") == own }) {
			return true
		}
		if r.Method != "GET" && r.Method != "HEAD" {
			w.WriteHeader(StatusPreconditionFailed)
			return false
		}
	} else if !unchanged(r, modtime) {
		return true
	}
	notModified(w)
	return false
}

// anyTag tells whether a list of entity tags is *, or has one that matches.
func anyTag(list string, matches func(string) bool) bool {
	for {
		list = strings.TrimLeft(textproto.TrimString(list), ",")
		list = textproto.TrimString(list)
		if list == "" {
			return false
		}
		if list[0] == '*' {
			return true
		}
		tag, rest := entityTag(list)
		if tag == "" {
			return false
		}
		if matches(tag) {
			return true
		}
		list = rest
	}
}

// entityTag takes `"tag"` or `W/"tag"` off the beginning of s; "" if there is none.
func entityTag(s string) (tag, rest string) {
	s = textproto.TrimString(s)
	start := 0
	if strings.HasPrefix(s, "W/") {
		start = 2
	}
	if len(s) < start+2 || s[start] != '"' {
		return "", ""
	}
	for i := start + 1; i < len(s); i++ {
		if s[i] == '"' {
			return s[:i+1], s[i+1:]
		}
		if s[i] <= ' ' || s[i] == 0x7f {
			break
		}
	}
	return "", ""
}

func strongMatch(a, b string) bool { return a == b && a != "" && a[0] == '"' }

// rangeHolds tells whether If-Range lets a range be sent: the client has another part of the same contents.
func rangeHolds(w ResponseWriter, r *Request, modtime time.Time) bool {
	cond := r.Header.get("If-Range")
	if cond == "" || r.Method != "GET" && r.Method != "HEAD" {
		return true
	}
	if tag, _ := entityTag(cond); tag != "" {
		return strongMatch(tag, w.Header().Get("Etag"))
	}
	t, err := ParseTime(cond)
	return err == nil && !modtime.IsZero() && t.Unix() == modtime.Unix()
}
