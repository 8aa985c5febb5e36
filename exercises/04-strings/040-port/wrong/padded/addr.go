package addr

import "fmt"

func Address(host string, port int) string {
	return fmt.Sprintf("%s:%5d", host, port)
}
