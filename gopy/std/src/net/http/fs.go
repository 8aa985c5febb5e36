package http

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// FileSystem is where a FileServer finds files. Names have slashes, and begin with one.
type FileSystem interface {
	Open(name string) (File, error)
}

// File is an open file or directory of a FileSystem.
type File interface {
	io.Closer
	io.Reader
	io.Seeker
	Readdir(count int) ([]fs.FileInfo, error)
	Stat() (fs.FileInfo, error)
}

// Dir is the FileSystem of a directory and what is below it, "" that of the current one. Links may lead out of it, and files whose names begin
// with a dot are served too.
type Dir string

var errUnsafePath = errors.New("http: invalid or unsafe file path")

// Open opens a file below the directory.
func (d Dir) Open(name string) (File, error) {
	name = path.Clean("/" + name)[1:]
	if name == "" {
		name = "."
	}
	name, err := filepath.Localize(name)
	if err != nil {
		return nil, errUnsafePath
	}
	dir := string(d)
	if dir == "" {
		dir = "."
	}
	full := filepath.Join(dir, name)
	f, err := os.Open(full)
	if err != nil {
		return nil, openError(err, full, string(filepath.Separator), os.Stat)
	}
	return f, nil
}

// openError makes fs.ErrNotExist of an error because of a file where a directory should be.
func openError(err error, name, separator string, stat func(string) (fs.FileInfo, error)) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return err
	}
	pieces := strings.Split(name, separator)
	for i, piece := range pieces {
		if piece == "" {
			continue
		}
		info, statErr := stat(strings.Join(pieces[:i+1], separator))
		if statErr != nil {
			return err
		}
		if !info.IsDir() {
			return fs.ErrNotExist
		}
	}
	return err
}

// FS makes a FileSystem of a file system of package io/fs, whose files must be able to seek.
func FS(fsys fs.FS) FileSystem { return ioFS{fsys} }

type ioFS struct{ fsys fs.FS }

type ioFile struct{ fs.File }

func (f ioFS) Open(name string) (File, error) {
	if name == "/" {
		name = "."
	} else {
		name = strings.TrimPrefix(name, "/")
	}
	file, err := f.fsys.Open(name)
	if err != nil {
		return nil, openError(err, name, "/", func(name string) (fs.FileInfo, error) { return fs.Stat(f.fsys, name) })
	}
	return ioFile{file}, nil
}

func (f ioFile) Seek(offset int64, whence int) (int64, error) {
	if s, ok := f.File.(io.Seeker); ok {
		return s.Seek(offset, whence)
	}
	return 0, errors.New("io.File missing Seek method")
}

func (f ioFile) ReadDir(count int) ([]fs.DirEntry, error) {
	if d, ok := f.File.(fs.ReadDirFile); ok {
		return d.ReadDir(count)
	}
	return nil, errors.New("io.File directory missing ReadDir method")
}

func (f ioFile) Readdir(count int) ([]fs.FileInfo, error) {
	entries, err := f.ReadDir(count)
	var list []fs.FileInfo
	for _, entry := range entries {
		if info, err := entry.Info(); err == nil { // it may be gone since
			list = append(list, info)
		}
	}
	return list, err
}

// FileServer serves the files of a file system. A directory is served as its index.html, or if it has none as a list.
func FileServer(root FileSystem) Handler { return &fileHandler{root} }

// FileServerFS is FileServer for a file system of package io/fs.
func FileServerFS(root fs.FS) Handler { return FileServer(FS(root)) }

type fileHandler struct{ root FileSystem }

func (h *fileHandler) ServeHTTP(w ResponseWriter, r *Request) {
	if !strings.HasPrefix(r.URL.Path, "/") {
		r.URL.Path = "/" + r.URL.Path
	}
	serveFile(w, r, h.root, path.Clean(r.URL.Path), true)
}

// ServeFile answers with a file or directory, but not if the path of the request has .. in it.
func ServeFile(w ResponseWriter, r *Request, name string) {
	if hasDotDot(r.URL.Path) {
		serveError(w, "invalid URL path", StatusBadRequest)
		return
	}
	dir, file := filepath.Split(name)
	serveFile(w, r, Dir(dir), file, false)
}

// ServeFileFS is ServeFile for a file system of package io/fs.
func ServeFileFS(w ResponseWriter, r *Request, fsys fs.FS, name string) {
	if hasDotDot(r.URL.Path) {
		serveError(w, "invalid URL path", StatusBadRequest)
		return
	}
	serveFile(w, r, FS(fsys), name, false)
}

func hasDotDot(p string) bool {
	return slices.Contains(strings.FieldsFunc(p, func(c rune) bool { return c == '/' || c == '\\' }), "..")
}

// serveFile answers with a file. With redirect, paths of directories get a slash at their end, and those of files lose it.
func serveFile(w ResponseWriter, r *Request, fsys FileSystem, name string, redirect bool) {
	const index = "/index.html"
	p := r.URL.Path
	if strings.HasSuffix(p, index) {
		goTo(w, r, "./")
		return
	}
	f, err := fsys.Open(name)
	if err != nil {
		serveOpenError(w, err)
		return
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		serveOpenError(w, err)
		return
	}
	slash := strings.HasSuffix(p, "/")
	switch {
	case info.IsDir() && !slash:
		goTo(w, r, path.Base(p)+"/")
		return
	case redirect && !info.IsDir() && slash:
		if base := path.Base(p); base != "/" && base != "." {
			goTo(w, r, "../"+base)
		} else {
			serveError(w, "http: attempting to traverse a non-directory", StatusInternalServerError)
		}
		return
	}
	if info.IsDir() {
		if page, err := fsys.Open(strings.TrimSuffix(name, "/") + index); err == nil {
			defer page.Close()
			if pageInfo, err := page.Stat(); err == nil {
				f, info = page, pageInfo
			}
		}
	}
	if info.IsDir() {
		if unchanged(r, info.ModTime()) {
			notModified(w)
			return
		}
		setModified(w, info.ModTime())
		listDirectory(w, r, f)
		return
	}
	serveContent(w, r, info.Name(), info.ModTime(), func() (int64, error) { return info.Size(), nil }, f)
}

// goTo redirects to a path relative to the request's.
func goTo(w ResponseWriter, r *Request, to string) {
	if p := r.URL.EscapedPath(); strings.Contains(p, "%2f") || strings.Contains(p, "%2F") {
		NotFound(w, r) // relative to such a path, it would be something else
		return
	}
	if r.URL.RawQuery != "" {
		to += "?" + r.URL.RawQuery
	}
	w.Header().Set("Location", to)
	w.WriteHeader(StatusMovedPermanently)
}

func serveOpenError(w ResponseWriter, err error) {
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, errUnsafePath):
		serveError(w, "404 page not found", StatusNotFound)
	case errors.Is(err, fs.ErrPermission):
		serveError(w, "403 Forbidden", StatusForbidden)
	default:
		serveError(w, "500 Internal Server Error", StatusInternalServerError)
	}
}

// serveError is Error without headers that are about the file.
func serveError(w ResponseWriter, text string, code int) {
	for _, name := range [...]string{"Cache-Control", "Content-Encoding", "Etag", "Last-Modified"} {
		w.Header().Del(name)
	}
	Error(w, text, code)
}

func listDirectory(w ResponseWriter, r *Request, f File) {
	type item struct {
		name string
		dir  bool
	}
	var items []item
	var err error
	if d, ok := f.(fs.ReadDirFile); ok {
		var entries []fs.DirEntry
		entries, err = d.ReadDir(-1)
		for _, e := range entries {
			items = append(items, item{e.Name(), e.IsDir()})
		}
	} else {
		var infos []fs.FileInfo
		infos, err = f.Readdir(-1)
		for _, e := range infos {
			items = append(items, item{e.Name(), e.IsDir()})
		}
	}
	if err != nil {
		serverOf(r).logf("http: error reading directory: %v", err)
		Error(w, "Error reading directory", StatusInternalServerError)
		return
	}
	slices.SortFunc(items, func(a, b item) int { return strings.Compare(a.name, b.name) })
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	var b strings.Builder
	b.WriteString("<!doctype html>\n<meta name=\"viewport\" content=\"width=device-width\">\n<pre>\n")
	for _, e := range items {
		if e.dir {
			e.name += "/"
		}
		u := url.URL{Path: e.name} // which escapes it, and puts ./ before one with a colon
		fmt.Fprintf(&b, "<a href=\"%s\">%s</a>\n", u.String(), escapeHTML(e.name))
	}
	b.WriteString("</pre>\n")
	io.WriteString(w, b.String())
}

// serverOf is the server that has received r, or one to log with.
func serverOf(r *Request) *Server {
	if s, ok := r.Context().Value(ServerContextKey).(*Server); ok {
		return s
	}
	return new(Server)
}
