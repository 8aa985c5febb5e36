// Package config has a configuration that is loaded when it is needed.
package config

import "sync"

// A Config is loaded once, when it is needed for the first time.
type Config struct {
	load  func() (string, error)
	once  sync.Once
	value string
	err   error
}

// New makes a configuration; it loads nothing.
func New(load func() (string, error)) *Config {
	c := &Config{}
	c.value, c.err = load()
	return c
}

// Get returns the value, or the error of loading it. Many goroutines may call it at the same time.
func (c *Config) Get() (string, error) {
	return c.value, c.err
}
