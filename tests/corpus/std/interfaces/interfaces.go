// Package interfaces is made for interfaces of the library.
package interfaces

import (
	"crypto"
	_ "crypto/md5"
	_ "crypto/sha256"
	"encoding"
	"encoding/json"
	"fmt"
	"strings"
)

// Color is written as text.
type Color struct{ R, G, B uint8 }

var (
	_ encoding.TextMarshaler   = Color{}
	_ encoding.TextUnmarshaler = (*Color)(nil)
	_ encoding.BinaryMarshaler = Color{}
)

// MarshalText writes "#rrggbb".
func (c Color) MarshalText() ([]byte, error) {
	return fmt.Appendf(nil, "#%02x%02x%02x", c.R, c.G, c.B), nil
}

// UnmarshalText reads it.
func (c *Color) UnmarshalText(text []byte) error {
	if n, err := fmt.Sscanf(string(text), "#%02x%02x%02x", &c.R, &c.G, &c.B); n != 3 || err != nil {
		return fmt.Errorf("bad color %q", text)
	}
	return nil
}

// MarshalBinary writes three bytes.
func (c Color) MarshalBinary() ([]byte, error) { return []byte{c.R, c.G, c.B}, nil }

// Palette has colors as keys and values.
type Palette struct {
	Names map[Color]string `json:"names"`
	Main  *Color           `json:"main,omitempty"`
	List  []Color          `json:"list,omitempty"`
}

// Read reads a palette.
func Read(text string) (p Palette, err error) {
	err = json.NewDecoder(strings.NewReader(text)).Decode(&p)
	return p, err
}

// Sum hashes with any of the hashes that are linked in.
func Sum(h crypto.Hash, text string) (string, error) {
	if !h.Available() {
		return "", fmt.Errorf("%v is not there", h)
	}
	d := h.New()
	d.Write([]byte(text))
	return fmt.Sprintf("%v %d %x", h, d.Size(), d.Sum(nil)[:4]), nil
}
