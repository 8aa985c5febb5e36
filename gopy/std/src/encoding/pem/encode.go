// Writing blocks.

package pem

import (
	"encoding/base64"
	"errors"
	"io"
	"slices"
	"strings"
)

const lineLength = 64

// Encode writes the block to out.
func Encode(out io.Writer, b *Block) error {
	text := EncodeToMemory(b)
	if text == nil {
		return errors.New("pem: cannot encode a header key that contains a colon")
	}
	_, err := out.Write(text)
	return err
}

// EncodeToMemory returns the block's text, or nil if there is a header with a colon in its key.
func EncodeToMemory(b *Block) []byte {
	keys := make([]string, 0, len(b.Headers))
	for key := range b.Headers {
		if strings.Contains(key, ":") {
			return nil
		}
		keys = append(keys, key)
	}
	text := append([]byte(beginMark), b.Type...)
	text = append(text, dashes+"\n"...)
	if len(keys) > 0 {
		slices.Sort(keys)
		if i := slices.Index(keys, "Proc-Type"); i > 0 { // comes first
			copy(keys[1:], keys[:i])
			keys[0] = "Proc-Type"
		}
		for _, key := range keys {
			text = append(text, key+": "+b.Headers[key]+"\n"...)
		}
		text = append(text, '\n')
	}
	for body := base64.StdEncoding.EncodeToString(b.Bytes); body != ""; {
		n := min(len(body), lineLength)
		text = append(text, body[:n]...)
		text = append(text, '\n')
		body = body[n:]
	}
	text = append(text, endMark[1:]+b.Type+dashes+"\n"...)
	return text
}
