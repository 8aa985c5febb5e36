package config

import "sync"

type Config struct {
	load   func() (string, error)
	mu     sync.Mutex
	loaded bool
	value  string
	err    error
}

func New(load func() (string, error)) *Config {
	return &Config{load: load}
}

func (c *Config) Get() (string, error) {
	c.mu.Lock()
	loaded := c.loaded
	c.mu.Unlock()
	if !loaded {
		c.value, c.err = c.load()
		c.mu.Lock()
		c.loaded = true
		c.mu.Unlock()
	}
	return c.value, c.err
}
