// Package notests has none.
package notests

// Nothing is here.
func Nothing() {}
