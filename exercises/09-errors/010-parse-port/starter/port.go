// Package port reads ports.
package port

// ParsePort returns the port that text means, a number from 1 to 65535.
func ParsePort(text string) (int, error) {
	// TODO: strconv.Atoi, then check the number.
	return 0, nil
}
