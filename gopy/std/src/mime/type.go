// Which type a file's extension stands for. This is Go's own table: types that a system adds to it (from /etc/mime.types and the like) are
// not there, so results are the same everywhere.

package mime

import (
	"slices"
	"strings"
	"sync"
)

type extensionType struct{ ext, typ string }

var builtin = [...]extensionType{
	{".ai", "application/postscript"},
	{".apk", "application/vnd.android.package-archive"},
	{".apng", "image/apng"},
	{".avif", "image/avif"},
	{".bin", "application/octet-stream"},
	{".bmp", "image/bmp"},
	{".com", "application/octet-stream"},
	{".css", "text/css; charset=utf-8"},
	{".csv", "text/csv; charset=utf-8"},
	{".doc", "application/msword"},
	{".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
	{".ehtml", "text/html; charset=utf-8"},
	{".eml", "message/rfc822"},
	{".eps", "application/postscript"},
	{".exe", "application/octet-stream"},
	{".flac", "audio/flac"},
	{".gif", "image/gif"},
	{".gz", "application/gzip"},
	{".htm", "text/html; charset=utf-8"},
	{".html", "text/html; charset=utf-8"},
	{".ico", "image/vnd.microsoft.icon"},
	{".ics", "text/calendar; charset=utf-8"},
	{".jfif", "image/jpeg"},
	{".jpeg", "image/jpeg"},
	{".jpg", "image/jpeg"},
	{".js", "text/javascript; charset=utf-8"},
	{".json", "application/json"},
	{".m4a", "audio/mp4"},
	{".mjs", "text/javascript; charset=utf-8"},
	{".mp3", "audio/mpeg"},
	{".mp4", "video/mp4"},
	{".oga", "audio/ogg"},
	{".ogg", "audio/ogg"},
	{".ogv", "video/ogg"},
	{".opus", "audio/ogg"},
	{".pdf", "application/pdf"},
	{".pjp", "image/jpeg"},
	{".pjpeg", "image/jpeg"},
	{".png", "image/png"},
	{".ppt", "application/vnd.ms-powerpoint"},
	{".pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
	{".ps", "application/postscript"},
	{".rdf", "application/rdf+xml"},
	{".rtf", "application/rtf"},
	{".shtml", "text/html; charset=utf-8"},
	{".svg", "image/svg+xml"},
	{".text", "text/plain; charset=utf-8"},
	{".tif", "image/tiff"},
	{".tiff", "image/tiff"},
	{".txt", "text/plain; charset=utf-8"},
	{".vtt", "text/vtt; charset=utf-8"},
	{".wasm", "application/wasm"},
	{".wav", "audio/wav"},
	{".weba", "audio/webm"},
	{".webm", "video/webm"},
	{".webp", "image/webp"},
	{".xbl", "text/xml; charset=utf-8"},
	{".xbm", "image/x-xbitmap"},
	{".xht", "application/xhtml+xml"},
	{".xhtml", "application/xhtml+xml"},
	{".xls", "application/vnd.ms-excel"},
	{".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
	{".xml", "text/xml; charset=utf-8"},
	{".xsl", "text/xml; charset=utf-8"},
	{".zip", "application/zip"},
}

var (
	mu    sync.RWMutex
	added []extensionType // by AddExtensionType; a later one goes before earlier ones and the table
)

// TypeByExtension gives the type of files with an extension (".html"), "" if it is not known. Small and capital letters are the same
// unless somebody has added both.
func TypeByExtension(ext string) string {
	mu.RLock()
	defer mu.RUnlock()
	lower := strings.ToLower(ext)
	for _, name := range [...]string{ext, lower} {
		for i := len(added) - 1; i >= 0; i-- {
			if added[i].ext == name || name == lower && strings.ToLower(added[i].ext) == lower {
				return added[i].typ
			}
		}
		for i := range builtin {
			if builtin[i].ext == name {
				return builtin[i].typ
			}
		}
	}
	return ""
}

// ExtensionsByType gives the extensions that stand for a type, sorted; nil if there are none. Without parameters, the type is asked for with
// any.
func ExtensionsByType(typ string) ([]string, error) {
	typ, _, err := ParseMediaType(typ)
	if err != nil {
		return nil, err
	}
	mu.RLock()
	defer mu.RUnlock()
	var list []string
	for _, table := range [...][]extensionType{builtin[:], added} {
		for _, e := range table {
			if just, _, _ := strings.Cut(e.typ, ";"); strings.TrimSpace(just) == typ && !slices.Contains(list, strings.ToLower(e.ext)) {
				list = append(list, strings.ToLower(e.ext))
			}
		}
	}
	slices.Sort(list)
	return list, nil
}

// AddExtensionType makes an extension, which begins with a dot, stand for a type.
func AddExtensionType(ext, typ string) error {
	if !strings.HasPrefix(ext, ".") {
		return extensionError(ext)
	}
	_, param, err := ParseMediaType(typ)
	if err != nil {
		return err
	}
	if strings.HasPrefix(typ, "text/") && param["charset"] == "" {
		param["charset"] = "utf-8"
		typ, _, _ = ParseMediaType(typ)
		typ = FormatMediaType(typ, param)
	}
	mu.Lock()
	defer mu.Unlock()
	added = append(added, extensionType{ext, typ})
	return nil
}

type extensionError string

func (e extensionError) Error() string {
	return "mime: extension " + quote(string(e)) + " missing leading dot"
}
