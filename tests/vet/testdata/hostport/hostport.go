package a

import (
	"fmt"
	"net"
	"time"
)

const port = 80

func dial(host, service string, p int) {
	net.Dial("tcp", fmt.Sprintf("%s:%d", host, 80))   // want `^address format "%s:%d" does not work with IPv6$`
	net.Dial("tcp", fmt.Sprintf("%s:%d", host, 0x50)) // want `address format "%s:%d" does not work with IPv6`
	net.Dial("tcp", fmt.Sprintf("%s:%d", host, port)) // want `address format "%s:%d" does not work with IPv6`
	net.Dial("tcp", fmt.Sprintf("%s:%d", host, p))    // want `address format "%s:%d" does not work with IPv6`
	net.Dial("tcp", fmt.Sprintf("%s:%s", host, service)) // want `address format "%s:%s" does not work with IPv6`
	net.Dial("tcp", fmt.Sprintf("%s:%d/", host, 80))
	net.Dial("tcp", net.JoinHostPort(host, "80"))
	address := fmt.Sprintf("%s:%d", host, 80) // want `^address format "%s:%d" does not work with IPv6 \(passed to net\.Dial at L20\)$`
	net.Dial("tcp", address)
	var other = fmt.Sprintf("%s:%s", host, service) // want `address format "%s:%s" does not work with IPv6 \(passed to net\.Dial at L22\)`
	net.DialTimeout("tcp", other, time.Second)
	var d net.Dialer
	d.Dial("tcp", fmt.Sprintf("%s:%d", host, 80)) // want `address format "%s:%d" does not work with IPv6`
	fmt.Println(fmt.Sprintf("%s:%d", host, 80))
}
