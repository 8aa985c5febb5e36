// Relative URLs, and paths.

package url

import (
	"path"
	"strings"
)

// Parse resolves a URL that is relative to u.
func (u *URL) Parse(ref string) (*URL, error) {
	parsed, err := Parse(ref)
	if err != nil {
		return nil, err
	}
	return u.ResolveReference(parsed), nil
}

// ResolveReference returns ref, which is relative to u, as an absolute URL (RFC 3986, section 5.2). It never is u or ref itself.
func (u *URL) ResolveReference(ref *URL) *URL {
	r := *ref
	if ref.Scheme == "" {
		r.Scheme = u.Scheme
	}
	switch {
	case ref.Scheme != "" || ref.Host != "" || ref.User != nil:
		r.setPath(resolvePath("", ref.EscapedPath()))
		return &r
	case ref.Opaque != "":
		r.User, r.Host, r.Path = nil, "", ""
		return &r
	}
	if ref.Path == "" {
		if !ref.ForceQuery && ref.RawQuery == "" {
			r.RawQuery = u.RawQuery
			if ref.Fragment == "" {
				r.Fragment, r.RawFragment = u.Fragment, u.RawFragment
			}
		}
		if u.Opaque != "" {
			r.Opaque = u.Opaque
			r.User, r.Host, r.Path = nil, "", ""
			return &r
		}
	}
	r.User, r.Host = u.User, u.Host
	r.setPath(resolvePath(u.EscapedPath(), ref.EscapedPath()))
	return &r
}

// resolvePath returns a path that is relative to another, without . and .. segments.
func resolvePath(base, ref string) string {
	switch {
	case ref == "":
		ref = base
	case ref[0] != '/':
		ref = base[:strings.LastIndexByte(base, '/')+1] + ref
	}
	if ref == "" {
		return ""
	}
	// The segments of out each have a slash behind them. The first, if the path is absolute, is empty.
	out := []byte("/")
	start := true // nothing but the first slash is there
	last := ""
	for _, segment := range strings.Split(ref, "/") {
		last = segment
		switch segment {
		case ".":
			start = false
		case "..":
			end := 0
			for j := len(out) - 1; j > 0; j-- {
				if out[j] == '/' {
					end = j
					break
				}
			}
			if end > 0 {
				out = out[:end]
			} else {
				out = out[:1]
			}
			start = len(out) == 1
		default:
			if !start {
				out = append(out, '/')
			}
			out = append(out, segment...)
			start = false
		}
	}
	if last == "." || last == ".." {
		out = append(out, '/')
	}
	if len(out) > 1 && out[1] == '/' {
		out = out[1:]
	}
	return string(out)
}

// JoinPath returns u with the elements joined to its path, and the path cleaned of . and .. and double slashes.
func (u *URL) JoinPath(elem ...string) *URL {
	joined, _ := u.joinPath(elem)
	return joined
}

func (u *URL) joinPath(elem []string) (*URL, error) {
	base := u.EscapedPath()
	last := base
	if len(elem) > 0 {
		last = elem[len(elem)-1]
	}
	relative := !strings.HasPrefix(base, "/")
	if relative {
		base = "/" + base
		if len(elem) == 0 {
			last = base
		}
	}
	p := path.Join(append([]string{base}, elem...)...)
	if relative {
		p = p[1:]
	}
	if strings.HasSuffix(last, "/") && !strings.HasSuffix(p, "/") {
		p += "/"
	}
	joined := *u
	err := joined.setPath(p)
	return &joined, err
}

// JoinPath parses base and returns it with the elements joined to its path.
func JoinPath(base string, elem ...string) (result string, err error) {
	u, err := Parse(base)
	if err == nil {
		if u, err = u.joinPath(elem); err == nil {
			return u.String(), nil
		}
	}
	return "", err
}
