// Package pem reads and writes blocks of bytes as text: between a BEGIN and an END line, in base64, perhaps with headers. Keys and
// certificates are kept so.
package pem

import (
	"bytes"
	"encoding/base64"
)

// A Block is what stands between a BEGIN and an END line.
type Block struct {
	Type    string            // what the lines say: -----BEGIN Type-----
	Headers map[string]string // lines "key: value" before the bytes
	Bytes   []byte
}

const (
	beginMark = "-----BEGIN "
	endMark   = "\n-----END "
	dashes    = "-----"
)

// line returns the line that begins at data[at], without white space at its end, and where the next begins.
func line(data []byte, at int) (text []byte, next int) {
	end := bytes.IndexByte(data[at:], '\n')
	if end < 0 {
		return bytes.TrimRight(data[at:], " \t"), len(data)
	}
	end += at
	next = end + 1
	if end > at && data[end-1] == '\r' {
		end--
	}
	return bytes.TrimRight(data[at:end], " \t"), next
}

// Decode finds the first correct block. It returns that and what comes after it, or nil and all of data.
func Decode(data []byte) (p *Block, rest []byte) {
	at := 0
	for {
		end := bytes.Index(data[at:], []byte(endMark))
		if end < 0 {
			return nil, data
		}
		end += at
		block, next, after := decodeAt(data, at, end)
		if block != nil {
			return block, data[after:]
		}
		at = end + len(endMark)
		if next > at { // the headers reached past the END line
			return nil, data
		}
	}
}

// decodeAt decodes the block whose END line begins at data[end] and whose BEGIN line is behind data[from]. If there is none, next
// tells how far headers were read.
func decodeAt(data []byte, from, end int) (p *Block, next, after int) {
	begin := bytes.LastIndex(data[from:end], []byte(beginMark))
	if begin < 0 || begin > 0 && data[from+begin-1] != '\n' {
		return nil, from, 0
	}
	first, at := line(data, from+begin+len(beginMark))
	name, ok := bytes.CutSuffix(first, []byte(dashes))
	if !ok {
		return nil, at, 0
	}
	p = &Block{Type: string(name), Headers: map[string]string{}}
	for {
		if at == len(data) {
			return nil, at + 1, 0
		}
		text, behind := line(data, at)
		key, value, ok := bytes.Cut(text, []byte(":"))
		if !ok {
			break
		}
		p.Headers[string(bytes.TrimSpace(key))] = string(bytes.TrimSpace(value))
		at = behind
	}
	if len(p.Headers) > 0 && end < at {
		return nil, at, 0
	}
	trailer, ok := bytes.CutPrefix(data[end+len(endMark):], name)
	if !ok || !bytes.HasPrefix(trailer, []byte(dashes)) {
		return nil, at, 0
	}
	if text, _ := line(trailer, len(dashes)); len(text) != 0 {
		return nil, at, 0
	}
	p.Bytes = []byte{}
	if end > at {
		text := make([]byte, 0, end-at)
		for _, c := range data[at:end] {
			if c != ' ' && c != '\t' {
				text = append(text, c)
			}
		}
		p.Bytes = make([]byte, base64.StdEncoding.DecodedLen(len(text)))
		n, err := base64.StdEncoding.Decode(p.Bytes, text)
		if err != nil {
			return nil, at, 0
		}
		p.Bytes = p.Bytes[:n]
	}
	_, after = line(data, end+1)
	return p, at, after
}
