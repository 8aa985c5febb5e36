package exitzero

import "testing"

func TestFirst(t *testing.T) { t.Log("fine") }
func TestQuit(t *testing.T)  { Quit() }
