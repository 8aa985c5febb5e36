// Package onces does things once.
package onces

import (
	"errors"
	"sync"
)

// Config is loaded when it is first asked for.
type Config struct {
	once  sync.Once
	load  func() (map[string]string, error)
	data  map[string]string
	err   error
	Loads int
}

// New makes a config.
func New(load func() (map[string]string, error)) *Config { return &Config{load: load} }

// Get returns a value.
func (c *Config) Get(key string) (string, error) {
	c.once.Do(func() {
		c.Loads++
		c.data, c.err = c.load()
	})
	if c.err != nil {
		return "", c.err
	}
	v, ok := c.data[key]
	if !ok {
		return "", errors.New("no " + key)
	}
	return v, nil
}

// Counter returns a function that computes only once.
func Counter() (func() int, *int) {
	n := 0
	return sync.OnceValue(func() int { n++; return n * 10 }), &n
}
