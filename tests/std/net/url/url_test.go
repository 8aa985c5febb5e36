// Compares gopy's net/url with Go's.
package url_test

import (
	"fmt"
	"math/rand"
	"net/url"
	"reflect"
	"strings"
	"testing"

	our "gopystd/net/url"
)

var pieces = []string{"http", "https", "mailto", "HTTP", ":", "://", "/", "//", "?", "#", "@", "[", "]", "%", "%2f", "%2F", "%25", "%20", "%zz", "%e4", "a", "b.c", ".", "..", "/../", "/./", "::1", "fe80::1%25en0", "1.2.3.4", "1:2:3:4:5:6:7:8", ":8080", ":x", "user", "user:pass@", "*", "+", "&", "=", ";", "é", " ", "\x01", "\"", "<", "~", "!", "'", "(", "-", "example.com", "q=1&r=2", "^", "|", "0", "256", "01", "ffff:", "12345:"}

func text(r *rand.Rand, n int) string {
	var s string
	for range r.Intn(n) {
		s += pieces[r.Intn(len(pieces))]
	}
	if r.Intn(3) == 0 {
		s = "http://" + s
	}
	return s
}

func show(err error) string {
	if err == nil {
		return "nil"
	}
	s := err.Error()
	for u := err; u != nil; {
		v := reflect.ValueOf(u)
		s += " " + strings.TrimPrefix(v.Type().String(), "*")
		if w, ok := u.(interface{ Unwrap() error }); ok && !strings.Contains(s, "wrapError") {
			u = w.Unwrap()
			if strings.HasPrefix(u.Error(), "invalid host: ") {
				break
			}
		} else {
			break
		}
	}
	return strings.ReplaceAll(s, " fmt.wrapError", "")
}

type both interface {
	String() string
	Redacted() string
	EscapedPath() string
	EscapedFragment() string
	IsAbs() bool
	RequestURI() string
	Hostname() string
	Port() string
	MarshalBinary() ([]byte, error)
}

func full(u both) string {
	v := reflect.ValueOf(u).Elem()
	s := fmt.Sprintf("%v %q %q %q %q %v %q %q %q", u, u.Redacted(), u.EscapedPath(), u.EscapedFragment(), u.RequestURI(), u.IsAbs(), u.Hostname(), u.Port(), fmt.Sprint(u.MarshalBinary()))
	for i := range v.NumField() {
		s += fmt.Sprintf(" %v", v.Field(i))
	}
	return s
}

func TestParse(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 30000 {
		s, ref := text(r, 9), text(r, 6)
		a, errA := url.Parse(s)
		b, errB := our.Parse(s)
		if show(errA) != show(errB) {
			t.Fatalf("%q: %s\nours %s", s, show(errA), show(errB))
		}
		c, errC := url.ParseRequestURI(s)
		d, errD := our.ParseRequestURI(s)
		if show(errC) != show(errD) || errC == nil && full(c) != full(d) {
			t.Fatalf("%q: %s\nours %s", s, show(errC), show(errD))
		}
		if errA != nil {
			continue
		}
		if full(a) != full(b) {
			t.Fatalf("%q:\n%s\nours\n%s", s, full(a), full(b))
		}
		if fmt.Sprint(a.Query()) != fmt.Sprint(b.Query()) || a.Query().Encode() != b.Query().Encode() {
			t.Fatalf("%q: %v, ours %v", s, a.Query(), b.Query())
		}
		if x, y := full(a.JoinPath(ref, "x/../y/")), full(b.JoinPath(ref, "x/../y/")); x != y {
			t.Fatalf("%q %q: %s\nours %s", s, ref, x, y)
		}
		if x, y := full(a.JoinPath()), full(b.JoinPath()); x != y {
			t.Fatalf("%q: %s\nours %s", s, x, y)
		}
		if x, y := full(a.Clone()), full(b.Clone()); x != y {
			t.Fatalf("%q: %s\nours %s", s, x, y)
		}
		x, errX := a.Parse(ref)
		y, errY := b.Parse(ref)
		if show(errX) != show(errY) || errX == nil && full(x) != full(y) {
			t.Fatalf("%q %q: %v %v\nours %v %v", s, ref, x, errX, y, errY)
		}
	}
}

func TestMade(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	some := func() string {
		if r.Intn(2) == 0 {
			return ""
		}
		return text(r, 4)
	}
	for range 15000 {
		a := &url.URL{Scheme: some(), Opaque: some(), Host: some(), Path: some(), Fragment: some(), RawQuery: some(), RawPath: some(), RawFragment: some(), ForceQuery: r.Intn(4) == 0, OmitHost: r.Intn(4) == 0}
		b := &our.URL{Scheme: a.Scheme, Opaque: a.Opaque, Host: a.Host, Path: a.Path, Fragment: a.Fragment, RawQuery: a.RawQuery, RawPath: a.RawPath, RawFragment: a.RawFragment, ForceQuery: a.ForceQuery, OmitHost: a.OmitHost}
		if r.Intn(2) == 0 {
			name, password := some(), some()
			a.User, b.User = url.UserPassword(name, password), our.UserPassword(name, password)
			if r.Intn(2) == 0 {
				a.User, b.User = url.User(name), our.User(name)
			}
		}
		if full(a) != full(b) {
			t.Fatalf("%s\nours\n%s", full(a), full(b))
		}
	}
}

func TestEscape(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for i := range 15000 {
		s := text(r, 6)
		if i < 256 {
			s = string([]byte{byte(i)})
		}
		u1, e1 := url.QueryUnescape(s)
		u2, e2 := our.QueryUnescape(s)
		p1, f1 := url.PathUnescape(s)
		p2, f2 := our.PathUnescape(s)
		q1, g1 := url.ParseQuery(s)
		q2, g2 := our.ParseQuery(s)
		j1, h1 := url.JoinPath(s, "a", "../b")
		j2, h2 := our.JoinPath(s, "a", "../b")
		x := fmt.Sprintln(url.QueryEscape(s), url.PathEscape(s), u1, show(e1), p1, show(f1), q1, g1, j1, show(h1))
		y := fmt.Sprintln(our.QueryEscape(s), our.PathEscape(s), u2, show(e2), p2, show(f2), q2, g2, j2, show(h2))
		if x != y {
			t.Fatalf("%q: %sours %s", s, x, y)
		}
	}
	a, b := url.Values{}, our.Values{}
	for range 100 {
		k, v := text(r, 2), text(r, 3)
		switch r.Intn(4) {
		case 0:
			a.Set(k, v)
			b.Set(k, v)
		case 1:
			a.Del(k)
			b.Del(k)
		default:
			a.Add(k, v)
			b.Add(k, v)
		}
		if a.Encode() != b.Encode() || a.Get(k) != b.Get(k) || a.Has(k) != b.Has(k) || fmt.Sprint(a.Clone()) != fmt.Sprint(b.Clone()) {
			t.Fatal("Values")
		}
	}
	many := strings.Repeat("a&", 9999)
	_, err1 := our.ParseQuery(many)
	_, err2 := our.ParseQuery(many + "&")
	_, err3 := url.ParseQuery(many + "&")
	if err1 != nil || fmt.Sprint(err2) != fmt.Sprint(err3) {
		t.Error(err1, err2, err3)
	}
}
