package config

import "sync"

var once sync.Once

type Config struct {
	load  func() (string, error)
	value string
	err   error
}

func New(load func() (string, error)) *Config {
	return &Config{load: load}
}

func (c *Config) Get() (string, error) {
	once.Do(func() { c.value, c.err = c.load() })
	return c.value, c.err
}
