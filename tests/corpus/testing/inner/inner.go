// Package inner is tested from inside and from outside.
package inner

import "errors"

var errHidden = errors.New("hidden")

// Open fails.
func Open(name string) error {
	if name == "" {
		return errHidden
	}
	return nil
}
