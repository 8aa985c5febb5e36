// +build linux

// Some +build comment.

package a

// +build darwin

/*
//go:build x
*/
