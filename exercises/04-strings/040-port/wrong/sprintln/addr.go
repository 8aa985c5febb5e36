// Package addr writes network addresses.
package addr

import "fmt"

// Address joins a host and a port: localhost:80.
func Address(host string, port int) string {
	return fmt.Sprintln(host+":", port)
}
