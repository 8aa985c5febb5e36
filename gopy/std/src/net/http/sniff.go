package http

import (
	"bytes"
	"strings"
)

const sniffLength = 512

// A signature is how a kind of file begins: with first, and second at an offset. Files shorter than least are not of the kind.
type signature struct {
	first  string
	at     int
	second string
	least  int
	kind   string
}

var signatures = [...]signature{
	{"%PDF-", 0, "", 0, "application/pdf"},
	{"%!PS-Adobe-", 0, "", 0, "application/postscript"},
	{"\xFE\xFF", 0, "", 4, "text/plain; charset=utf-16be"},
	{"\xFF\xFE", 0, "", 4, "text/plain; charset=utf-16le"},
	{"\xEF\xBB\xBF", 0, "", 4, "text/plain; charset=utf-8"},
	{"\x00\x00\x01\x00", 0, "", 0, "image/x-icon"},
	{"\x00\x00\x02\x00", 0, "", 0, "image/x-icon"},
	{"BM", 0, "", 0, "image/bmp"},
	{"GIF87a", 0, "", 0, "image/gif"},
	{"GIF89a", 0, "", 0, "image/gif"},
	{"RIFF", 8, "WEBPVP", 0, "image/webp"},
	{"\x89PNG\r\n\x1A\n", 0, "", 0, "image/png"},
	{"\xFF\xD8\xFF", 0, "", 0, "image/jpeg"},
	{"FORM", 8, "AIFF", 0, "audio/aiff"},
	{"ID3", 0, "", 0, "audio/mpeg"},
	{"OggS\x00", 0, "", 0, "application/ogg"},
	{"MThd\x00\x00\x00\x06", 0, "", 0, "audio/midi"},
	{"RIFF", 8, "AVI ", 0, "video/avi"},
	{"RIFF", 8, "WAVE", 0, "audio/wave"},
	{"", 4, "ftyp", 12, "video/mp4"}, // if isMP4
	{"\x1A\x45\xDF\xA3", 0, "", 0, "video/webm"},
	{"", 34, "LP", 0, "application/vnd.ms-fontobject"},
	{"\x00\x01\x00\x00", 0, "", 0, "font/ttf"},
	{"OTTO", 0, "", 0, "font/otf"},
	{"ttcf", 0, "", 0, "font/collection"},
	{"wOFF", 0, "", 0, "font/woff"},
	{"wOF2", 0, "", 0, "font/woff2"},
	{"\x1F\x8B\x08", 0, "", 0, "application/x-gzip"},
	{"PK\x03\x04", 0, "", 0, "application/zip"},
	{"Rar!\x1A\x07\x00", 0, "", 0, "application/x-rar-compressed"},
	{"Rar!\x1A\x07\x01\x00", 0, "", 0, "application/x-rar-compressed"},
	{"\x00asm", 0, "", 0, "application/wasm"},
}

// tags are what HTML begins with, behind space; a blank or > follows.
const tags = "!DOCTYPE HTML<HTML<HEAD<SCRIPT<IFRAME<H1<DIV<FONT<TABLE<A<STYLE<TITLE<B<BODY<BR<P<!--"

// DetectContentType guesses a media type from the first 512 bytes of a file, by the rules of https://mimesniff.spec.whatwg.org; at worst
// it is application/octet-stream.
func DetectContentType(data []byte) string {
	data = data[:min(len(data), sniffLength)]
	text := bytes.TrimLeft(data, "\t\n\f\r ")
	if isHTML(text) {
		return "text/html; charset=utf-8"
	}
	if bytes.HasPrefix(text, []byte("<?xml")) {
		return "text/xml; charset=utf-8"
	}
	for i := range signatures {
		s := &signatures[i]
		if len(data) >= max(s.least, s.at+len(s.second)) && bytes.HasPrefix(data, []byte(s.first)) &&
			string(data[s.at:s.at+len(s.second)]) == s.second && (s.second != "ftyp" || isMP4(data)) {
			return s.kind
		}
	}
	for _, c := range text {
		if c <= 8 || c == 0x0b || c >= 0x0e && c <= 0x1a || c >= 0x1c && c <= 0x1f {
			return "application/octet-stream"
		}
	}
	return "text/plain; charset=utf-8"
}

func isHTML(text []byte) bool {
	if len(text) == 0 || text[0] != '<' {
		return false
	}
	for _, tag := range strings.Split(tags, "<") {
		n := len(tag)
		if len(text) > n+1 && strings.EqualFold(string(text[1:n+1]), tag) && (text[n+1] == ' ' || text[n+1] == '>') {
			return true
		}
	}
	return false
}

// isMP4 tells whether one of the brands in a file's first box begins with mp4.
func isMP4(data []byte) bool {
	size := int(data[0])<<24 | int(data[1])<<16 | int(data[2])<<8 | int(data[3])
	if len(data) < size || size%4 != 0 {
		return false
	}
	for i := 8; i < size; i += 4 {
		if i != 12 && string(data[i:i+3]) == "mp4" {
			return true
		}
	}
	return false
}
