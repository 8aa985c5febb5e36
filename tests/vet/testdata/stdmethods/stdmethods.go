package a

import (
	"encoding/xml"
	"fmt"
	"io"
)

type t int

func (t) MarshalJSON() error                 { return nil }      // want `^method MarshalJSON\(\) error should have signature MarshalJSON\(\) \(\[\]byte, error\)$`
func (t) UnmarshalXML(*xml.Decoder) error    { return nil }      // want `^method UnmarshalXML\(\*xml\.Decoder\) error should have signature UnmarshalXML\(\*xml\.Decoder, xml\.StartElement\) error$`
func (t) ReadByte() byte                     { return 0 }        // want `method ReadByte\(\) byte should have signature ReadByte\(\) \(byte, error\)`
func (t) WriteByte(b byte)                   {}                  // want `method WriteByte\(b byte\) should have signature WriteByte\(byte\) error`
func (t) Format(s fmt.State, c byte)         {}                  // want `method Format\(s fmt\.State, c byte\) should have signature Format\(fmt\.State, rune\)`
func (t) Scan(x fmt.ScanState, c byte) error { return nil }      // want `method Scan\(x fmt\.ScanState, c byte\) error should have signature Scan\(fmt\.ScanState, rune\) error`
func (t) Seek(int64, int)                    {}                  // want `method Seek\(int64, int\) should have signature Seek\(int64, int\) \(int64, error\)`
func (t) WriteTo(w io.Writer) int64          { return 0 }        // want `method WriteTo\(w io\.Writer\) int64 should have signature WriteTo\(io\.Writer\) \(int64, error\)`
func (t) UnreadByte() error                  { return nil }

type u int

func (u) Scan() bool                  { return false }
func (u) Format(string) string        { return "" }
func (u) WriteTo(a, b io.Writer) int  { return 0 }
func (u) Seek(string)                 {}
func (u) Is(error) string             { return "" }
func (u) Unwrap() int                 { return 0 }
func (u) ReadFrom(r io.Reader) (int64, error) { return 0, nil }

type e struct{}

func (e) Error() string   { return "" }
func (e) Is(error) string { return "" } // want `method Is\(error\) string should have signature Is\(error\) bool`
func (e) As(x int) bool   { return false } // want `method As\(x int\) bool should have signature As\(any\) bool`
func (e) Unwrap() string  { return "" } // want `^method Unwrap\(\) should have signature Unwrap\(\) error or Unwrap\(\) \[\]error$`

type e2 struct{}

func (*e2) Error() string         { return "" }
func (*e2) As(target interface{}) bool { return false }
func (*e2) Unwrap() []error       { return nil }

type i interface {
	ReadByte() byte // want `method ReadByte\(\) byte should have signature ReadByte\(\) \(byte, error\)`
	UnreadRune()    // want `method UnreadRune\(\) should have signature UnreadRune\(\) error`
	GobDecode([]byte) error
}

func MarshalJSON() {}
