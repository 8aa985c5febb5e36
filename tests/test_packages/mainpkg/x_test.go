package main_test

import "testing"

func TestExternal(t *testing.T) { t.Log("outside of main") }
