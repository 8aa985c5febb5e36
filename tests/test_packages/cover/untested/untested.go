package untested

// F is not tested.
func F() int { return 1 }
