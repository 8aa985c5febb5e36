// Package errorchains wraps errors.
package errorchains

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Errors of the store.
var (
	ErrNotFound = errors.New("not found")
	ErrDenied   = errors.New("denied")
)

// OpError tells what was done to which key.
type OpError struct {
	Op, Key string
	Err     error
	Code    int
}

func (e *OpError) Error() string { return e.Op + " " + e.Key + ": " + e.Err.Error() }

// Unwrap gives the cause.
func (e *OpError) Unwrap() error { return e.Err }

// Is compares by code where there is one.
func (e *OpError) Is(target error) bool {
	t, ok := target.(*OpError)
	return ok && t.Code != 0 && t.Code == e.Code
}

// Store maps keys to values; those that begin with a dot are secret.
type Store map[string]string

// Get finds a value.
func (s Store) Get(key string) (string, error) {
	switch v, ok := s[key]; {
	case key != "" && key[0] == '.':
		return "", &OpError{"get", key, fmt.Errorf("user %q: %w", "guest", ErrDenied), 403}
	case !ok:
		return "", &OpError{"get", key, ErrNotFound, 404}
	default:
		return v, nil
	}
}

// GetAll finds several; errors are joined.
func (s Store) GetAll(keys ...string) (values []string, err error) {
	var errs []error
	for _, key := range keys {
		v, err := s.Get(key)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		values = append(values, v)
	}
	return values, errors.Join(errs...)
}

// Status turns an error into a number.
func Status(err error) int {
	var op *OpError
	switch {
	case err == nil:
		return 200
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, ErrNotFound):
		return 404
	case errors.As(err, &op):
		return op.Code
	case errors.Is(err, os.ErrDeadlineExceeded):
		return 504
	}
	return 500
}
