package main

import (
	"errors"
	"fmt"
	"html"
	"net/url"
)

func main() {
	u, err := url.Parse("https://user:p%40ss@example.com:8080/a%2Fb/c%20d/?q=go+lang&q=2&x=%C3%A9&empty#frag%20ment")
	fmt.Println(u, err)
	password, _ := u.User.Password()
	fmt.Println(u.Scheme, u.Host, u.Hostname(), u.Port(), u.Path, u.RawPath, u.EscapedPath(), u.RawQuery, u.Fragment, u.User.Username(), password, u.Redacted(), u.RequestURI(), u.IsAbs())
	q := u.Query()
	fmt.Println(q, q.Get("q"), q["q"], q.Has("empty"), q.Has("none"), q.Encode())
	q.Set("q", "a&b=c")
	q.Add("x", "ü/~")
	q.Del("empty")
	u.RawQuery = q.Encode()
	fmt.Println(u)
	base, _ := url.Parse("http://a/b/c/d;p?q")
	for _, ref := range []string{"g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "./", "..", "../", "../g", "../..", "../../g", "../../../g", "/./g", "/../g", "g.", ".g", "g..", "./../g", "g;x=1/../y", "http:g"} {
		r, err := base.Parse(ref)
		fmt.Print(r, " ", err, "; ")
	}
	fmt.Println()
	fmt.Println(base.JoinPath("../x", "/y/"), url.QueryEscape("a b/ü&=+%"), url.PathEscape("a b/ü&=+%"))
	fmt.Println(url.JoinPath("https://go.dev/src", "../x", "y"))
	for _, text := range []string{"http://[fe80::1%25en0]:80/", "http://[::1", "http://[1.2.3.4]/", "http://a b/", "http://x:port/", "%zz", ":a", "1:2", "mailto:a@b.c", "//host/p", "http://a/%", "http://h/\x7f", "*", "http://::1/", "http://[x]/", "a?b?c"} {
		u, err := url.Parse(text)
		if err != nil {
			var e *url.Error
			var escape url.EscapeError
			fmt.Println(err, errors.As(err, &e), errors.As(err, &escape))
			continue
		}
		fmt.Printf("%#v\n", *u)
	}
	for _, s := range []string{"a%20b+c", "%", "%4", "%gg", "%41%42"} {
		a, err := url.QueryUnescape(s)
		b, err2 := url.PathUnescape(s)
		fmt.Println(a, err, b, err2)
	}
	v, err := url.ParseQuery("a=1&b=2;c=3&%zz=1&a=2")
	fmt.Println(v, err)

	fmt.Println(html.EscapeString(`<a href="x">'Tom' & "Jerry"</a>`))
	fmt.Println(html.UnescapeString("&lt;b&gt; &amp;amp; &eacute;&#233;&#xe9; &notit; &notin; &copy 2024 &unknown; &#0; &#128; &nGg; &hearts;&"))
}

// Output:
// https://user:p%40ss@example.com:8080/a%2Fb/c%20d/?q=go+lang&q=2&x=%C3%A9&empty#frag%20ment <nil>
// https example.com:8080 example.com 8080 /a/b/c d/ /a%2Fb/c%20d/ /a%2Fb/c%20d/ q=go+lang&q=2&x=%C3%A9&empty frag ment user p@ss https://user:xxxxx@example.com:8080/a%2Fb/c%20d/?q=go+lang&q=2&x=%C3%A9&empty#frag%20ment /a%2Fb/c%20d/?q=go+lang&q=2&x=%C3%A9&empty true
// map[empty:[] q:[go lang 2] x:[é]] go lang [go lang 2] true false empty=&q=go+lang&q=2&x=%C3%A9
// https://user:p%40ss@example.com:8080/a%2Fb/c%20d/?q=a%26b%3Dc&x=%C3%A9&x=%C3%BC%2F~#frag%20ment
// g:h <nil>; http://a/b/c/g <nil>; http://a/b/c/g <nil>; http://a/b/c/g/ <nil>; http://a/g <nil>; http://g <nil>; http://a/b/c/d;p?y <nil>; http://a/b/c/g?y <nil>; http://a/b/c/d;p?q#s <nil>; http://a/b/c/g#s <nil>; http://a/b/c/;x <nil>; http://a/b/c/d;p?q <nil>; http://a/b/c/ <nil>; http://a/b/c/ <nil>; http://a/b/ <nil>; http://a/b/ <nil>; http://a/b/g <nil>; http://a/ <nil>; http://a/g <nil>; http://a/g <nil>; http://a/g <nil>; http://a/g <nil>; http://a/b/c/g. <nil>; http://a/b/c/.g <nil>; http://a/b/c/g.. <nil>; http://a/b/g <nil>; http://a/b/c/y <nil>; http:g <nil>; 
// http://a/b/c/x/y/?q a+b%2F%C3%BC%26%3D%2B%25 a%20b%2F%C3%BC&=+%25
// https://go.dev/x/y <nil>
// url.URL{Scheme:"http", Opaque:"", User:(*url.Userinfo)(nil), Host:"[fe80::1%en0]:80", Path:"/", Fragment:"", RawQuery:"", RawPath:"", RawFragment:"", ForceQuery:false, OmitHost:false}
// parse "http://[::1": missing ']' in host true false
// parse "http://[1.2.3.4]/": invalid IP-literal true false
// parse "http://a b/": invalid character " " in host name true false
// parse "http://x:port/": invalid port ":port" after host true false
// parse "%zz": invalid URL escape "%zz" true true
// parse ":a": missing protocol scheme true false
// parse "1:2": first path segment in URL cannot contain colon true false
// url.URL{Scheme:"mailto", Opaque:"a@b.c", User:(*url.Userinfo)(nil), Host:"", Path:"", Fragment:"", RawQuery:"", RawPath:"", RawFragment:"", ForceQuery:false, OmitHost:false}
// url.URL{Scheme:"", Opaque:"", User:(*url.Userinfo)(nil), Host:"host", Path:"/p", Fragment:"", RawQuery:"", RawPath:"", RawFragment:"", ForceQuery:false, OmitHost:false}
// parse "http://a/%": invalid URL escape "%" true true
// parse "http://h/\x7f": net/url: invalid control character in URL true false
// url.URL{Scheme:"", Opaque:"", User:(*url.Userinfo)(nil), Host:"", Path:"*", Fragment:"", RawQuery:"", RawPath:"", RawFragment:"", ForceQuery:false, OmitHost:false}
// parse "http://::1/": invalid port "::1" after host true false
// parse "http://[x]/": invalid host: ParseAddr("x"): unable to parse IP true false
// url.URL{Scheme:"", Opaque:"", User:(*url.Userinfo)(nil), Host:"", Path:"a", Fragment:"", RawQuery:"b?c", RawPath:"", RawFragment:"", ForceQuery:false, OmitHost:false}
// a b c <nil> a b+c <nil>
//  invalid URL escape "%"  invalid URL escape "%"
//  invalid URL escape "%4"  invalid URL escape "%4"
//  invalid URL escape "%gg"  invalid URL escape "%gg"
// AB <nil> AB <nil>
// map[a:[1 2]] invalid semicolon separator in query
// &lt;a href=&#34;x&#34;&gt;&#39;Tom&#39; &amp; &#34;Jerry&#34;&lt;/a&gt;
// <b> &amp; ééé ¬it; ∉ © 2024 &unknown; � € ⋙̸ ♥&
