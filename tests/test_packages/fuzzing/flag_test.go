package fuzzing

import "flag"

var broken = flag.Bool("broken", false, "let a seed input fail")
