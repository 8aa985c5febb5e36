package config

import "sync"

type Config struct {
	load  func() (string, error)
	once  sync.Once
	value string
	err   error
}

func New(load func() (string, error)) *Config {
	return &Config{load: load}
}

func (c *Config) Get() (string, error) {
	var value string
	var err error
	c.once.Do(func() { value, err = c.load() })
	return value, err
}
