package config

import "sync"

type Config struct {
	load  func() (string, error)
	once  sync.Once
	value string
}

func New(load func() (string, error)) *Config {
	return &Config{load: load}
}

func (c *Config) Get() (string, error) {
	var err error
	c.once.Do(func() { c.value, err = c.load() })
	return c.value, err
}
