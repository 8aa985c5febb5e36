package addr

func Address(host string, port int) string {
	p := string(port)
	return host + ":" + p
}
