package rand

import "math/rand/v2"

func runtimeRand() uint64 { return rand.Uint64() }
