package http

import (
	"fmt"
	"net"
	"net/url"
	"os"
	"strings"
)

// ProxyFromEnvironment is for Transport.Proxy: the proxy that HTTP_PROXY names, but none for what NO_PROXY lists, and never for the machine
// itself. NO_PROXY lists hosts (with those below them; with a dot before, only those), addresses, networks such as 10.0.0.0/8, each
// perhaps with a port; * is all.
func ProxyFromEnvironment(req *Request) (*url.URL, error) {
	host, port := req.URL.Hostname(), req.URL.Port()
	ip := net.ParseIP(host)
	if req.URL.Scheme != "http" && req.URL.Scheme != "https" || host == "localhost" || ip.IsLoopback() {
		return nil, nil
	}
	name := "HTTP_PROXY"
	if req.URL.Scheme == "https" {
		name = "HTTPS_PROXY"
	}
	proxy := environment(name)
	if proxy == "" {
		return nil, nil
	}
	if name == "HTTP_PROXY" && os.Getenv("REQUEST_METHOD") != "" {
		// A CGI program gets a client's header Proxy under this name.
		return nil, fmt.Errorf("refusing to use HTTP_PROXY value in CGI environment; see golang.org/s/cgihttpproxy")
	}
	if port == "" {
		port = map[string]string{"http": "80", "https": "443"}[req.URL.Scheme]
	}
	if bypasses(environment("NO_PROXY"), strings.ToLower(host), port, ip) {
		return nil, nil
	}
	u, err := url.Parse(proxy)
	if err != nil || u.Scheme == "" || u.Host == "" {
		// It may be only "host:port".
		if v, e := url.Parse("http://" + proxy); e == nil {
			return v, nil
		}
	}
	if err != nil {
		return nil, fmt.Errorf("invalid proxy address %q: %v", proxy, err)
	}
	return u, nil
}

func environment(name string) string {
	if v := os.Getenv(name); v != "" {
		return v
	}
	return os.Getenv(strings.ToLower(name))
}

func bypasses(list, host, port string, ip net.IP) bool {
	for _, entry := range elements(list) {
		entry = strings.ToLower(entry)
		if entry == "*" {
			return true
		}
		if _, network, err := net.ParseCIDR(entry); err == nil {
			if network.Contains(ip) {
				return true
			}
			continue
		}
		if h, p, err := net.SplitHostPort(entry); err == nil {
			if p != port {
				continue
			}
			entry = h
		}
		if own := net.ParseIP(entry); own != nil {
			if own.Equal(ip) {
				return true
			}
			continue
		}
		entry = strings.TrimPrefix(entry, "*")
		if strings.HasPrefix(entry, ".") && strings.HasSuffix(host, entry) || host == entry || strings.HasSuffix(host, "."+entry) {
			return true
		}
	}
	return false
}
