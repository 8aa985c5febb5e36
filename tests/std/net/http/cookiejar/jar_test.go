// The same cookies into gopy's jar and Go's, and what each gives back.

package check

import (
	"fmt"
	"math/rand"
	"net/http"
	real "net/http/cookiejar"
	"net/url"
	"strings"
	"testing"
	"time"

	ours "gopystd/net/http/cookiejar"
)

var hosts = []string{"http://a.example.com", "http://example.com", "https://b.a.example.com", "http://127.0.0.1:80", "http://localhost", "https://example.com:8", "http://com", "ftp://example.com",
	"http://EXAMPLE.com", "http://[::1]:9"}
var paths = []string{"", "/", "/a", "/a/", "/a/b", "/ab", "/a/b/c"}

// suffixes is a list of public suffixes with a single one, apart from the last names.
type suffixes struct{}

func (suffixes) String() string { return "test" }
func (suffixes) PublicSuffix(domain string) string {
	if domain == "example.com" || strings.HasSuffix(domain, ".example.com") {
		return "example.com"
	}
	return domain[strings.LastIndex(domain, ".")+1:]
}

func TestJars(t *testing.T) {
	for seed := range int64(3000) {
		r := rand.New(rand.NewSource(seed))
		o, p := &ours.Options{}, &real.Options{}
		if seed%3 == 0 {
			o.PublicSuffixList, p.PublicSuffixList = suffixes{}, suffixes{}
		}
		a, _ := ours.New(o)
		b, _ := real.New(p)
		pick := func() *url.URL {
			u, err := url.Parse(hosts[r.Intn(len(hosts))] + paths[r.Intn(len(paths))])
			if err != nil {
				t.Fatal(err)
			}
			return u
		}
		for range 8 {
			u := pick()
			c := &http.Cookie{Name: []string{"x", "y", "z"}[r.Intn(3)], Value: fmt.Sprint(r.Intn(100)), Path: append(paths, "rel")[r.Intn(8)]}
			c.Domain = []string{"", "", "", "example.com", ".example.com", "a.example.com", "com", "127.0.0.1", "Example.COM", "other.org", "localhost", ".", "example.com."}[r.Intn(13)]
			c.MaxAge = []int{0, 0, 0, 100, -1}[r.Intn(5)]
			c.Secure = r.Intn(4) == 0
			c.Quoted = r.Intn(4) == 0
			if r.Intn(4) == 0 {
				c.Expires = time.Now().Add(time.Duration(r.Intn(3)-1) * time.Hour)
			}
			a.SetCookies(u, []*http.Cookie{c})
			b.SetCookies(u, []*http.Cookie{c})
			v := pick()
			if got, want := fmt.Sprint(a.Cookies(v)), fmt.Sprint(b.Cookies(v)); got != want {
				t.Fatalf("seed %d: %s\n got %s\nwant %s", seed, v, got, want)
			}
		}
	}
}
