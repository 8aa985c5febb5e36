//go:build !go121 || go1.x || go1 || go1.20 || linux

// // go:build x
// go:build y
package a
