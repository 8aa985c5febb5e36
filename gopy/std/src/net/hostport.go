// Hosts and ports as one text.

package net

import "strings"

// SplitHostPort takes "host:port" or "[host]:port" apart.
func SplitHostPort(hostport string) (host, port string, err error) {
	bad := func(why string) (string, string, error) { return "", "", &AddrError{Err: why, Addr: hostport} }
	colon := strings.LastIndexByte(hostport, ':')
	if colon < 0 {
		return bad("missing port in address")
	}
	open, closed := 0, 0 // from where on there may be no further brackets
	if hostport[0] == '[' {
		end := strings.IndexByte(hostport, ']')
		switch {
		case end < 0:
			return bad("missing ']' in address")
		case end+1 == len(hostport):
			return bad("missing port in address")
		case end+1 == colon:
		case hostport[end+1] == ':':
			return bad("too many colons in address")
		default:
			return bad("missing port in address")
		}
		host = hostport[1:end]
		open, closed = 1, end+1
	} else {
		host = hostport[:colon]
		if strings.IndexByte(host, ':') >= 0 {
			return bad("too many colons in address")
		}
	}
	if strings.IndexByte(hostport[open:], '[') >= 0 {
		return bad("unexpected '[' in address")
	}
	if strings.IndexByte(hostport[closed:], ']') >= 0 {
		return bad("unexpected ']' in address")
	}
	return host, hostport[colon+1:], nil
}

// JoinHostPort puts host and port together, an IPv6 address in brackets.
func JoinHostPort(host, port string) string {
	if strings.IndexByte(host, ':') >= 0 {
		return "[" + host + "]:" + port
	}
	return host + ":" + port
}
