// Package buffers works on bytes.
package buffers

import (
	"bytes"
	"io"
)

// Lines numbers the lines.
func Lines(src []byte) []byte {
	var out bytes.Buffer
	for i, line := range bytes.Split(bytes.TrimRight(src, "\n"), []byte("\n")) {
		out.WriteString(string(rune('a' + i%26)))
		out.WriteByte(':')
		out.Write(bytes.TrimSpace(line))
		out.WriteRune('¶')
	}
	return out.Bytes()
}

// Unfold joins lines that begin with a blank to the line before.
func Unfold(src []byte) []byte { return bytes.ReplaceAll(src, []byte("\n "), nil) }

// Header splits a message at the first empty line.
func Header(msg []byte) (header map[string]string, body []byte) {
	head, body, _ := bytes.Cut(msg, []byte("\n\n"))
	header = map[string]string{}
	for line := range bytes.Lines(Unfold(head)) {
		name, value, ok := bytes.Cut(line, []byte(":"))
		if ok {
			header[string(bytes.ToLower(name))] = string(bytes.TrimSpace(value))
		}
	}
	return header, body
}

// Chunks reads pieces of n bytes.
func Chunks(r io.Reader, n int) (out []string, err error) {
	buf := make([]byte, n)
	for {
		k, err := io.ReadFull(r, buf)
		if k > 0 {
			out = append(out, string(buf[:k]))
		}
		switch err {
		case nil:
		case io.EOF, io.ErrUnexpectedEOF:
			return out, nil
		default:
			return out, err
		}
	}
}
