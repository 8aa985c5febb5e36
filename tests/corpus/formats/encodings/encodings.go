// Package encodings writes bytes as text in many ways.
package encodings

import (
	"encoding/base32"
	"encoding/base64"
	"encoding/hex"
	"encoding/pem"
	"fmt"
	"strings"
)

// Encode names an encoding.
func Encode(kind string, b []byte) string {
	switch kind {
	case "hex":
		return hex.EncodeToString(b)
	case "base64":
		return base64.StdEncoding.EncodeToString(b)
	case "url":
		return base64.RawURLEncoding.EncodeToString(b)
	case "base32":
		return base32.StdEncoding.EncodeToString(b)
	case "dump":
		return hex.Dump(b)
	}
	panic("unknown encoding " + kind)
}

// Decode guesses between hex, base32 and base64.
func Decode(s string) ([]byte, string, error) {
	if b, err := hex.DecodeString(strings.ToLower(s)); err == nil {
		return b, "hex", nil
	}
	if b, err := base32.StdEncoding.DecodeString(s); err == nil {
		return b, "base32", nil
	}
	b, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		return nil, "", fmt.Errorf("decode: %w", err)
	}
	return b, "base64", nil
}

// Armor wraps bytes as PEM.
func Armor(kind string, b []byte, headers map[string]string) string {
	return string(pem.EncodeToMemory(&pem.Block{Type: kind, Headers: headers, Bytes: b}))
}

// Unarmor takes the blocks out.
func Unarmor(text string) (kinds []string, sizes []int) {
	for rest := []byte(text); ; {
		var block *pem.Block
		if block, rest = pem.Decode(rest); block == nil {
			return kinds, sizes
		}
		kinds = append(kinds, block.Type)
		sizes = append(sizes, len(block.Bytes))
	}
}
