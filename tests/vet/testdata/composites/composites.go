package a

import (
	"flag"
	"go/scanner"
	"image"
	"net"
	"unicode"
)

type local struct{ a, b int }

var (
	_ = local{1, 2}
	_ = net.DNSConfigError{nil}  // want `^net\.DNSConfigError struct literal uses unkeyed fields$`
	_ = &net.DNSConfigError{nil} // want `net\.DNSConfigError struct literal uses unkeyed fields`
	_ = net.DNSConfigError{Err: nil}
	_ = net.DNSConfigError{}
	_ = []string{"a", "b"}
	_ = map[string]int{"a": 1}
	_ = scanner.ErrorList{nil, nil}
	_ = flag.Flag{ // want `flag\.Flag struct literal uses unkeyed fields`
		"name",
		"usage",
		nil,
		"value",
	}
	_ = image.Point{1, 2}
	_ = image.Rectangle{image.Point{1, 2}, image.Point{3, 4}}
	_ = unicode.Range16{0x0, 0x10, 1}
	_ = []net.DNSConfigError{{nil}}  // want `net\.DNSConfigError struct literal`
	_ = []*net.DNSConfigError{{nil}} // want `net\.DNSConfigError struct literal`
	_ = struct{ a, b int }{1, 2}
)

func generic[T net.DNSConfigError]() {
	_ = T{nil} // want `T struct literal uses unkeyed fields`
}
