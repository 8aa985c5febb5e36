// Package config has a configuration that is loaded when it is needed.
package config

import "sync"

// A Config is loaded once, when it is needed for the first time.
type Config struct {
	load  func() (string, error)
	value string
	err   error
}

// New makes a configuration; it loads nothing.
func New(load func() (string, error)) *Config {
	return &Config{load: load}
}

// Get returns the value, or the error of loading it. Many goroutines may call it at the same time.
func (c *Config) Get() (string, error) {
	var once sync.Once
	once.Do(func() {
		c.value, c.err = c.load()
	})
	return c.value, c.err
}
