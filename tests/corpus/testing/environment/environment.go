// Package environment reads what the environment says.
package environment

import (
	"os"
	"path/filepath"
	"strings"
)

// Home finds where things are kept.
func Home() string {
	if dir, ok := os.LookupEnv("APP_HOME"); ok {
		return os.ExpandEnv(dir)
	}
	return filepath.Join(os.Getenv("APP_ROOT"), "app")
}

// Save writes lines into a file there.
func Save(dir, name string, lines ...string) (string, error) {
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return "", err
	}
	return path, os.WriteFile(path, []byte(strings.Join(lines, "\n")), 0o600)
}
