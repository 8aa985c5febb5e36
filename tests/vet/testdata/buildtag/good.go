//go:build linux && !ignored || go1.20

// Package a has a constraint.
package a
