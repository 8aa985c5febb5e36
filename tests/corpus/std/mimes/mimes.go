// Package mimes writes and reads mails with parts.
package mimes

import (
	"bufio"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/textproto"
	"strings"
)

// Build writes a message of text parts.
func Build(subject, boundary string, parts ...string) (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "Subject: %s\nContent-Type: %s\n\n", mime.QEncoding.Encode("utf-8", subject), mime.FormatMediaType("multipart/mixed", map[string]string{"boundary": boundary}))
	w := multipart.NewWriter(&b)
	if err := w.SetBoundary(boundary); err != nil {
		return "", err
	}
	for i, text := range parts {
		part, err := w.CreatePart(textproto.MIMEHeader{"Content-Id": {fmt.Sprint(i)}})
		if err != nil {
			return "", err
		}
		q := quotedprintable.NewWriter(part)
		io.WriteString(q, text)
		q.Close()
	}
	err := w.Close()
	return b.String(), err
}

// Read takes a message apart.
func Read(msg string) (subject string, parts []string, err error) {
	in := bufio.NewReader(strings.NewReader(msg))
	header, err := textproto.NewReader(in).ReadMIMEHeader()
	if err != nil {
		return "", nil, fmt.Errorf("header: %w", err)
	}
	if subject, err = new(mime.WordDecoder).DecodeHeader(header.Get("Subject")); err != nil {
		return "", nil, err
	}
	kind, params, err := mime.ParseMediaType(header.Get("content-type"))
	if err != nil || !strings.HasPrefix(kind, "multipart/") {
		return subject, nil, fmt.Errorf("no parts in %q: %v", kind, err)
	}
	r := multipart.NewReader(in, params["boundary"])
	for {
		part, err := r.NextPart()
		if err == io.EOF {
			return subject, parts, nil
		}
		if err != nil {
			return subject, parts, err
		}
		text, err := io.ReadAll(quotedprintable.NewReader(part))
		if err != nil {
			return subject, parts, err
		}
		parts = append(parts, string(text))
	}
}
