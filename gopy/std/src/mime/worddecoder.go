package mime

// Reading words of headers that are not ASCII (RFC 2047). In a header, words stand among other text. White space between two
// of them does not count; what looks like a word but is none stays as it is.

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// A WordDecoder reads words.
type WordDecoder struct {
	// CharsetReader makes a reader that turns input, which is in charset (in lower case), into UTF-8. It is not asked for utf-8,
	// iso-8859-1 and us-ascii. If it is nil, other charsets are errors.
	CharsetReader func(charset string, input io.Reader) (io.Reader, error)
}

var errInvalidWord = errors.New("mime: invalid RFC 2047 encoded-word")

// Decode reads one word.
func (d *WordDecoder) Decode(word string) (string, error) {
	if len(word) < 8 || !strings.HasPrefix(word, "=?") || !strings.HasSuffix(word, "?=") || strings.Count(word, "?") != 4 {
		return "", errInvalidWord
	}
	charset, rest, _ := strings.Cut(word[2:len(word)-2], "?")
	encoding, text, _ := strings.Cut(rest, "?")
	if charset == "" || len(encoding) != 1 {
		return "", errInvalidWord
	}
	content, err := decodeWord(encoding[0], text)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	if err := d.convert(&b, charset, content); err != nil {
		return "", err
	}
	return b.String(), nil
}

// DecodeHeader reads all words in a header.
func (d *WordDecoder) DecodeHeader(header string) (string, error) {
	var b strings.Builder
	after := false // the text in front of header was a word
	for {
		w, ok := nextWord(header)
		if !ok {
			b.WriteString(header)
			return b.String(), nil
		}
		content, err := decodeWord(w.encoding, w.text)
		if err != nil {
			b.WriteString(header[:w.end])
			header = header[w.end:]
			after = false
			continue
		}
		if between := header[:w.start]; !after || strings.Trim(between, " \t\r\n") != "" {
			b.WriteString(between)
		}
		if err := d.convert(&b, w.charset, content); err != nil {
			return "", err
		}
		header = header[w.end:]
		after = true
	}
}

// A headerWord is what has the form of a word, at [start, end) of a header.
type headerWord struct {
	start, end    int
	charset, text string
	encoding      byte
}

// nextWord finds the first word; it does not look for another one if the first =? does not begin one.
func nextWord(header string) (w headerWord, ok bool) {
	w.start = strings.Index(header, "=?")
	if w.start < 0 {
		return w, false
	}
	at := w.start + 2
	n := strings.IndexByte(header[at:], '?')
	if n < 0 {
		return w, false
	}
	w.charset = header[at : at+n]
	at += n + 1
	if len(header) < at+len("Q??=") || header[at+1] != '?' {
		return w, false
	}
	w.encoding = header[at]
	at += 2
	n = strings.Index(header[at:], "?=")
	if n < 0 {
		return w, false
	}
	w.text = header[at : at+n]
	w.end = at + n + 2
	return w, true
}

func decodeWord(encoding byte, text string) ([]byte, error) {
	switch encoding {
	case 'b', 'B':
		return base64.StdEncoding.DecodeString(text)
	case 'q', 'Q':
		return decodeQ(text)
	}
	return nil, errInvalidWord
}

func decodeQ(s string) ([]byte, error) {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '_':
			out = append(out, ' ')
		case c == '=':
			if i+2 >= len(s) {
				return nil, errInvalidWord
			}
			high, err := hexDigit(s[i+1])
			if err != nil {
				return nil, err
			}
			low, err := hexDigit(s[i+2])
			if err != nil {
				return nil, err
			}
			out = append(out, high<<4|low)
			i += 2
		case c >= ' ' && c <= '~', c == '\n', c == '\r', c == '\t':
			out = append(out, c)
		default:
			return nil, errInvalidWord
		}
	}
	return out, nil
}

func hexDigit(c byte) (byte, error) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', nil
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10, nil
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10, nil
	}
	const digits = "0123456789abcdef"
	return 0, errors.New("mime: invalid hex byte 0x" + string([]byte{digits[c>>4], digits[c&15]}))
}

// convert writes content, which is in charset, as UTF-8.
func (d *WordDecoder) convert(b *strings.Builder, charset string, content []byte) error {
	switch {
	case strings.EqualFold(charset, "utf-8"):
		b.Write(content)
	case strings.EqualFold(charset, "iso-8859-1"):
		for _, c := range content {
			b.WriteRune(rune(c))
		}
	case strings.EqualFold(charset, "us-ascii"):
		for _, c := range content {
			if c >= utf8.RuneSelf {
				b.WriteRune(utf8.RuneError)
			} else {
				b.WriteByte(c)
			}
		}
	case d.CharsetReader == nil:
		return errors.New("mime: unhandled charset " + strconv.Quote(charset))
	default:
		r, err := d.CharsetReader(strings.ToLower(charset), bytes.NewReader(content))
		if err != nil {
			return err
		}
		_, err = io.Copy(b, r)
		return err
	}
	return nil
}
