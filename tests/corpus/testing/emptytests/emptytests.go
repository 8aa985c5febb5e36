// Package emptytests has a file for tests without any.
package emptytests

// One is one.
const One = 1
