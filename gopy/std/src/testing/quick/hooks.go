// The flag. (Tests that compare this package with Go's own replace this file: both cannot have a flag of the same name.)

package quick

import "flag"

var defaultMaxCount = flag.Int("quickchecks", 100, "The default number of iterations for each check")
