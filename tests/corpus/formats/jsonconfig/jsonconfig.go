// Package jsonconfig reads a configuration with defaults and checks.
package jsonconfig

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

// Duration is written as a string.
type Duration time.Duration

// UnmarshalJSON reads "1m30s" or a number of seconds.
func (d *Duration) UnmarshalJSON(b []byte) error {
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	switch v := v.(type) {
	case string:
		parsed, err := time.ParseDuration(v)
		*d = Duration(parsed)
		return err
	case float64:
		*d = Duration(v * float64(time.Second))
		return nil
	}
	return fmt.Errorf("bad duration %s", b)
}

// MarshalJSON writes a string.
func (d Duration) MarshalJSON() ([]byte, error) { return json.Marshal(time.Duration(d).String()) }

// Config is the configuration of a server.
type Config struct {
	Name    string            `json:"name"`
	Port    int               `json:"port,omitempty"`
	Timeout Duration          `json:"timeout"`
	Tags    []string          `json:"tags"`
	Env     map[string]string `json:"env,omitempty"`
	TLS     *struct {
		Cert string `json:"cert"`
	} `json:"tls,omitempty"`
	secret string
	Skip   string `json:"-"`
}

// Parse reads a configuration; unknown fields are errors.
func Parse(text string) (*Config, error) {
	c := &Config{Port: 8080, Timeout: Duration(30 * time.Second)}
	dec := json.NewDecoder(bytes.NewReader([]byte(text)))
	dec.DisallowUnknownFields()
	if err := dec.Decode(c); err != nil {
		return nil, fmt.Errorf("config: %w", err)
	}
	var errs []error
	if c.Name == "" {
		errs = append(errs, errors.New("name is missing"))
	}
	if c.Port < 1 || c.Port > 65535 {
		errs = append(errs, fmt.Errorf("port %d is out of range", c.Port))
	}
	return c, errors.Join(errs...)
}
