//go:build linux

package a

//go:build darwin
