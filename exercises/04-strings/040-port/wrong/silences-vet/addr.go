package addr

func Address(host string, port int) string {
	return host + ":" + string(rune(port))
}
