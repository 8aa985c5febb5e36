// Package urls takes addresses apart.
package urls

import (
	"net/url"
	"path"
	"slices"
	"strings"
)

// Clean makes an address comparable: lower host, sorted query without tracking, clean path.
func Clean(raw string) (string, error) {
	u, err := url.Parse(raw)
	if err != nil {
		return "", err
	}
	u.Host = strings.TrimSuffix(strings.ToLower(u.Host), ":80")
	u.Fragment = ""
	if u.Path != "" {
		slash := strings.HasSuffix(u.Path, "/") && u.Path != "/"
		if u.Path = path.Clean(u.Path); slash {
			u.Path += "/"
		}
	}
	q := u.Query()
	for name := range q {
		if strings.HasPrefix(name, "utm_") {
			q.Del(name)
		}
		slices.Sort(q[name])
	}
	u.RawQuery = q.Encode()
	return u.String(), nil
}

// Links resolves links against a page.
func Links(page string, refs ...string) ([]string, error) {
	base, err := url.Parse(page)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, ref := range refs {
		u, err := base.Parse(ref)
		if err != nil {
			return out, err
		}
		out = append(out, u.String())
	}
	return out, nil
}
